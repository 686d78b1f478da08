#include "cli/report_view.h"

#include <fmt/format.h>

#include "cli/display_text.h"
#include "cli/run_summary.h"

namespace dateline::cli {

namespace {

constexpr std::size_t when_columns = 24;  // "2020-01-01 to 2021-12-31"

std::string on_one_line(std::string_view words) {
  std::string line;
  for (char c : printable(words))
    if (c != ' ' || (!line.empty() && line.back() != ' ')) line += c;
  return line;
}

std::string number(double value) { return fmt::format("{}", value); }

// "2021-05-02", "2020-01-01 to 2021-12-31", "from 2021-05-01", "XXXX-10"; the words where there is nothing better.
std::string when(const EventRow& row) {
  if (row.earliest && row.latest)
    return *row.earliest == *row.latest ? *row.earliest : *row.earliest + " to " + *row.latest;
  if (row.earliest) return "from " + *row.earliest;
  if (row.latest) return "until " + *row.latest;
  return on_one_line(row.edtf.value_or(row.time_words.value_or("")));
}

std::string names(const std::vector<PartyRow>& parties) {
  std::string all;
  for (const PartyRow& party : parties) all += (all.empty() ? "" : ", ") + on_one_line(party.name);
  return all;
}

// "Karland to Northern League"; who is not known stands as "?", where the other is.
std::string parties(const EventRow& row) {
  std::string actors = names(row.actors), recipients = names(row.recipients);
  if (recipients.empty()) return actors;
  return (actors.empty() ? "?" : actors) + " \u2192 " + recipients;
}

std::string place(const EventRow& row) {
  if (row.place_withheld) return "place not shown";
  if (!row.place) return {};
  std::string country = row.place->country ? " (" + printable(*row.place->country) + ")" : "";
  return "in " + on_one_line(row.place->name) + country;
}

std::string count(const EventRow& row) {
  if (!row.count) return {};
  std::string all = row.count_bound && *row.count_bound != "exactly" ? *row.count_bound + " " : "";
  if (row.count_bound && *row.count_bound == "within") all = "up to ";
  all += number(*row.count);
  if (row.count_upper) all += " to " + number(*row.count_upper);
  return all + (row.count_unit ? " " + on_one_line(*row.count_unit) : "");
}

std::string what(const EventRow& row) {
  std::string all = on_one_line(row.type);
  if (row.mode) all += " " + on_one_line(*row.mode);
  if (row.status != "happened") all += ", " + row.status;
  return all;
}

std::string voice(const std::optional<VoiceRow>& voice) {
  if (!voice) return "the outlet's own voice";
  return on_one_line(voice->speaker.value_or("nobody named")) + " " + voice->stance;
}

std::string where_it_stands(const ArticleOfRow& article, const std::optional<std::string>& id) {
  std::string all = article.id.substr(0, 8);
  if (id) all += " " + *id;
  if (article.outlet) all += "  " + on_one_line(*article.outlet);
  return all + "  " + (article.published ? on_one_line(*article.published) : "no date");
}

std::string joined(const std::vector<std::string>& facts) {
  std::string all;
  for (const std::string& fact : facts)
    if (!fact.empty()) all += (all.empty() ? "" : "  ") + fact;
  return all;
}

std::string counted(std::uint64_t many, const char* what) {
  return fmt::format("{} {}{}", grouped(many), what, many == 1 ? "" : "s");
}

}  // namespace

std::string event_paragraph(const EventRow& row, const Terminal& terminal) {
  std::string facts = joined({parties(row), place(row), when(row), count(row)});
  std::string text = terminal.styled(what(row), Style::bold) + (facts.empty() ? "" : "  " + facts) + "\n";
  text += wrapped(on_one_line(row.sentence), terminal.width(), "  ") + "\n";
  std::string end = "  " + voice(row.voice) + "  " + where_it_stands(row.article, row.event);
  if (row.tellings > 1) end += fmt::format("  told {} times", row.tellings);
  return text + terminal.styled(fitted(end, terminal.width()), Style::dim) + "\n\n";
}

std::string event_facts(const EventRow& row) {
  std::string end = row.voice ? "(" + voice(row.voice) + ")" : "";
  return joined({what(row), parties(row), place(row), when(row), count(row), end});
}

std::string timeline_line(const EventRow& row, const Terminal& terminal) {
  std::string date = when(row);
  date.resize(std::max(date.size(), when_columns), ' ');
  std::string end = row.voice ? "(" + voice(row.voice) + ")" : "";
  std::string facts = joined({what(row), parties(row), place(row), end});
  std::size_t room = terminal.width() > when_columns + 22 ? terminal.width() - when_columns - 2 : 20;
  return terminal.styled(date, Style::dim) + "  " + fitted(facts, room) + "\n";
}

std::string claim_paragraph(const ClaimRow& row, const Terminal& terminal) {
  std::string kind = row.voice.kind && *row.voice.kind == "self" ? "the outlet itself" : row.voice.kind.value_or("");
  std::string text = terminal.styled(on_one_line(row.voice.speaker.value_or("nobody named")), Style::bold) + "  " +
                     joined({row.voice.stance, terminal.styled(kind, Style::dim)}) + "\n";
  std::string content;
  for (const std::string& piece : row.content) content += (content.empty() ? "" : " \u2026 ") + on_one_line(piece);
  text += wrapped(content, terminal.width(), "  ") + "\n";
  std::string end = "  " + where_it_stands(row.article, row.voice.attribution);
  return text + terminal.styled(fitted(end, terminal.width()), Style::dim) + "\n\n";
}

std::string place_line(const PlaceRow& row, const Terminal& terminal) {
  std::string name = on_one_line(row.name) + (row.country ? " (" + printable(*row.country) + ")" : "");
  std::string position =
      row.latitude && row.longitude ? fmt::format("{:.3f}, {:.3f}", *row.latitude, *row.longitude) : "not resolved";
  return terminal.styled(fitted(name, terminal.width()), Style::bold) + "  " + position + "  " +
         counted(row.events, "event") + "  " + counted(row.articles, "article") + "\n";
}

std::string actor_paragraph(const ActorRow& row, const Terminal& terminal) {
  std::string country = row.country ? "(" + printable(*row.country) + ")" : "";
  std::string text = terminal.styled(on_one_line(row.name), Style::bold) + "  " +
                     joined({country, row.type, printable(row.kind.value_or("")), counted(row.articles, "article"),
                             counted(row.events, "event"), counted(row.claims, "claim")}) +
                     "  " + terminal.styled(row.id, Style::dim) + "\n";
  for (const ActorAlias& alias : row.aliases) {
    text += fitted("  " + on_one_line(alias.name) + "  " + alias.basis + "  " + counted(alias.articles, "article"),
                   terminal.width()) +
            "\n";
    for (const ArticleOfRow& article : alias.evidence)
      text += terminal.styled(
                  fitted("    " + where_it_stands(article, on_one_line(article.title.value_or(""))), terminal.width()),
                  Style::dim) +
              "\n";
  }
  return text + "\n";
}

std::string tie_paragraph(const TieRow& row, const Terminal& terminal) {
  auto end = [](const std::string& name, const std::optional<std::string>& country) {
    return on_one_line(name) + (country ? " (" + printable(*country) + ")" : "");
  };
  std::string text =
      terminal.styled(end(row.from, row.from_country) + " \u2192 " + end(row.to, row.to_country), Style::bold) + "  " +
      on_one_line(row.label) + "  " + counted(row.count, row.event ? "event" : "statement") + " in " +
      counted(row.articles, "article");
  if (row.own_voice > 0) text += ", " + grouped(row.own_voice) + " in an outlet's own voice";
  text += "\n";
  for (const TieEvidence& evidence : row.evidence) {
    text += wrapped(on_one_line(evidence.words), terminal.width(), "  ") + "\n";
    std::string from = "  " + voice(evidence.voice) + "  " + where_it_stands(evidence.article, evidence.event);
    text += terminal.styled(fitted(from, terminal.width()), Style::dim) + "\n";
  }
  return text + "\n";
}

std::string list_end(std::uint64_t offset, std::uint64_t shown, std::uint64_t total) {
  if (shown == 0) return fmt::format("None of {} to show.\n", grouped(total));
  return fmt::format("{} to {} of {}. Reported, not established.\n", offset + 1, offset + shown, grouped(total));
}

}  // namespace dateline::cli
