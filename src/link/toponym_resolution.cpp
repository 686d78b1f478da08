#include "link/toponym_resolution.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace dateline {

namespace {

constexpr int rounds = 4;
constexpr std::size_t shown = 5;
constexpr std::size_t nearest_of_each = 3;  // places of another name that are looked at for nearness
constexpr std::size_t candidates_at_most = 120;
constexpr double earth_km = 6371;

// Set by hand on LGL and GeoWebNews dev together, with an eye to general news: docs/methods/places.md.
struct Weights {
  double population = 0.6;
  double continent = 10, country = 5, division = 2, district = -0.7, region = 8, water = 8;
  // What stands for the nearness and division that a country cannot share with what lies in it.
  double country_near = 0.6;
  double other_name = -2.5, capital = 4;
  double same_division = 1.9, same_country = 1.3, near = 1.8;
  double near_km = 120;
  double held_close = 7, held = 4;
  double home = 1.5;
};
constexpr Weights weights;

struct Candidate {
  PlaceIndex place;
  PlaceIndex division, country;
  std::array<double, 3> at;  // unit vector
  double prior;
  bool is_held = false;
  double probability = 0;
};

struct Candidates {
  std::vector<Candidate> list;  // best first after each round
  double weight = 1;
};

std::array<double, 3> unit_vector(const GazetteerRow& row) {
  double latitude = row.latitude * 1e-5 * M_PI / 180, longitude = row.longitude * 1e-5 * M_PI / 180;
  return {std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
}

double km_between(const std::array<double, 3>& a, const std::array<double, 3>& b) {
  double x = a[0] - b[0], y = a[1] - b[1], z = a[2] - b[2];
  return earth_km * std::sqrt(x * x + y * y + z * z);
}

double prior_of(const Named& named, const Gazetteer::Impl& gazetteer) {
  const GazetteerRow& row = gazetteer.row(named.place);
  double score = weights.population * std::log(static_cast<double>(row.population) + 300);
  switch (gazetteer.kind(named.place)) {
    case PlaceKind::continent: score += weights.continent; break;
    case PlaceKind::country: score += weights.country; break;
    case PlaceKind::division: score += weights.division; break;
    case PlaceKind::district: score += weights.district; break;
    case PlaceKind::region: score += weights.region; break;
    case PlaceKind::water: score += weights.water; break;
    case PlaceKind::town: score += gazetteer.is_capital(named.place) ? weights.capital : 0; break;
  }
  bool is_country = gazetteer.kind(named.place) == PlaceKind::country;
  if (named.kind == NameKind::other && !is_country) score += weights.other_name;
  return score;
}

void turn_into_probabilities(std::vector<Candidate>& list, const std::vector<double>& scores) {
  double best = *std::ranges::max_element(scores), sum = 0;
  for (std::size_t i = 0; i < list.size(); ++i) sum += list[i].probability = std::exp(scores[i] - best);
  for (Candidate& c : list) c.probability /= sum;
}

class Resolution {
 public:
  Resolution(const std::vector<PlaceName>& names, const std::vector<PlaceIndex>& home, const Gazetteer::Impl& gazetteer)
      : home_(home), gazetteer_(gazetteer) {
    for (const PlaceName& name : names) names_.push_back(candidates_of(name));
  }

  void run() {
    for (Candidates& name : names_) {
      if (name.list.empty()) continue;
      std::vector<double> scores;
      for (const Candidate& c : name.list) scores.push_back(c.prior);
      turn_into_probabilities(name.list, scores);
    }
    for (int round = 0; round < rounds; ++round) {
      add_up();
      std::vector<Candidates> next = names_;
      for (std::size_t i = 0; i < names_.size(); ++i)
        if (!names_[i].list.empty()) weigh(i, next[i].list);
      names_ = std::move(next);
      for (Candidates& name : names_)
        std::ranges::stable_sort(name.list, std::ranges::greater{}, &Candidate::probability);
    }
  }

  const std::vector<Candidates>& names() const { return names_; }

 private:
  Candidates candidates_of(const PlaceName& name) const {
    Candidates made;
    made.weight = name.weight;
    for (const Named& named : name.places) {
      if (is_lesser_name(named, name.places)) continue;
      Candidate c{named.place, gazetteer_.division_of(named.place), gazetteer_.country_of(named.place),
                  unit_vector(gazetteer_.row(named.place)), prior_of(named, gazetteer_)};
      c.is_held = std::ranges::any_of(name.holders, [&](PlaceIndex holder) {
        return holder != named.place && gazetteer_.is_within(named.place, holder);
      });
      if (c.is_held) c.prior += name.is_holder_close ? weights.held_close : weights.held;
      if (std::ranges::find(home_, c.country) != home_.end()) c.prior += weights.home;
      made.list.push_back(c);
    }
    std::ranges::stable_sort(made.list, std::ranges::greater{}, &Candidate::prior);
    if (made.list.size() > candidates_at_most) made.list.resize(candidates_at_most);
    return made;
  }

  // "Mexico" is no other name of Mexico City where it is the country's name.
  bool is_lesser_name(const Named& named, const std::vector<Named>& all) const {
    return named.kind == NameKind::other && std::ranges::any_of(all, [&](const Named& n) {
             return n.place != named.place && gazetteer_.kind(n.place) == PlaceKind::country &&
                    gazetteer_.is_within(named.place, n.place);
           });
  }

  void add_up() {
    in_division_.clear();
    in_country_.clear();
    for (const Candidates& name : names_)
      for (const Candidate& c : name.list) {
        if (c.division != no_place) in_division_[c.division] += name.weight * c.probability;
        if (c.country != no_place) in_country_[c.country] += name.weight * c.probability;
      }
  }

  // What the other names say of each place of name `index`.
  void weigh(std::size_t index, std::vector<Candidate>& list) const {
    const Candidates& own = names_[index];
    std::unordered_map<PlaceIndex, double> own_division, own_country;
    for (const Candidate& c : own.list) {
      own_division[c.division] += own.weight * c.probability;
      own_country[c.country] += own.weight * c.probability;
    }
    auto others = [](const std::unordered_map<PlaceIndex, double>& all,
                     const std::unordered_map<PlaceIndex, double>& less, PlaceIndex place) {
      auto found = all.find(place);
      if (place == no_place || found == all.end()) return 0.0;
      auto mine = less.find(place);
      return std::max(0.0, found->second - (mine == less.end() ? 0.0 : mine->second));
    };
    std::vector<double> scores;
    for (const Candidate& c : list) {
      double division = others(in_division_, own_division, c.division);
      double country = others(in_country_, own_country, c.country);
      bool is_country = c.place == c.country;
      if (is_country) division = weights.country_near * country;
      scores.push_back(c.prior + weights.same_division * std::log1p(2 * division) +
                       weights.same_country * std::log1p(2 * country) +
                       weights.near * std::log1p(2 * (is_country ? division : nearness(index, c))));
    }
    turn_into_probabilities(list, scores);
  }

  double nearness(std::size_t index, const Candidate& c) const {
    double sum = 0;
    for (std::size_t j = 0; j < names_.size(); ++j) {
      if (j == index) continue;
      double best = 0;
      for (std::size_t k = 0; k < std::min(nearest_of_each, names_[j].list.size()); ++k) {
        const Candidate& other = names_[j].list[k];
        if (other.place == c.country) continue;  // where a country's point lies says nothing
        best = std::max(best, other.probability * std::exp(-km_between(c.at, other.at) / weights.near_km));
      }
      sum += names_[j].weight * best;
    }
    return sum;
  }

  const std::vector<PlaceIndex>& home_;
  const Gazetteer::Impl& gazetteer_;
  std::vector<Candidates> names_;
  std::unordered_map<PlaceIndex, double> in_division_, in_country_;
};

}  // namespace

std::vector<std::vector<ScoredPlace>> resolve_places(const std::vector<PlaceName>& names,
                                                     const std::vector<PlaceIndex>& home,
                                                     const Gazetteer::Impl& gazetteer) {
  Resolution resolution(names, home, gazetteer);
  resolution.run();
  std::vector<std::vector<ScoredPlace>> chosen;
  for (const Candidates& name : resolution.names()) {
    std::vector<ScoredPlace>& places = chosen.emplace_back();
    for (const Candidate& c : name.list) {
      if (places.size() == shown) break;
      places.push_back({c.place, static_cast<float>(c.probability), c.is_held});
    }
  }
  return chosen;
}

}  // namespace dateline
