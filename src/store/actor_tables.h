#pragma once

#include <string>
#include <vector>

#include "dateline/record/actor_name.h"
#include "dateline/record/record.h"
#include "store/read_record.h"
#include "store/sqlite.h"

namespace dateline {

/// The prepared statements that keep actors across articles in their tables. What is joined is worked out elsewhere
/// (dateline/actors.h); these know which names there are, and what has changed since.
class ActorTables {
 public:
  static Result<ActorTables> prepare(const Database& database);

  /// Row numbers of articles whose names have not been read, at most `limit`, by rising number.
  Result<std::vector<std::int64_t>> articles_to_name(std::uint64_t limit);
  Result<Record> article(std::int64_t number) { return records_.read(number); }

  /// Puts the names of an article in the place of those that it has. `folds`: in which each is joined, one an entity;
  /// `long_folds`: one for each name that it introduces.
  Result<void> write_names(std::int64_t article, const Record& record, const ArticleNames& names,
                           const std::vector<std::string>& folds, const std::vector<std::string>& long_folds);

  /// Folds that a change has touched, at most `limit`; they stay until `joined`.
  Result<std::vector<std::string>> folds_to_join(std::uint64_t limit);
  Result<void> joined(const std::string& fold);

  /// The folds of the long names that a fold is the short form of; the short ones of a long.
  Result<std::vector<std::string>> long_folds(const std::string& short_fold);
  Result<std::vector<std::string>> short_folds(const std::string& long_fold);

  struct StoredName {
    std::int64_t number = 0;
    CountedName counted;
  };
  /// The names of a fold, by their letters.
  Result<std::vector<StoredName>> names_of(const std::string& fold);

  /// Writes who the names are; actors that have lost all of theirs go.
  Result<void> write_actors(const std::vector<StoredName>& names, const std::vector<JoinedActor>& actors);

  Result<std::vector<KnownActor>> known_actors();
  Result<void> set_known_actors(const std::vector<KnownActor>& actors);

  /// Every name there is, and every long name, for a change of what the user knows.
  Result<std::vector<StoredName>> all_names();
  Result<void> move_name(std::int64_t number, const std::string& fold);
  struct StoredLongName {
    std::int64_t article = 0, position = 0;
    std::string name, own_fold, fold;
  };
  Result<std::vector<StoredLongName>> all_long_names();
  Result<void> move_long_name(const StoredLongName& name, const std::string& fold);

 private:
  ActorTables(StatementPreparer& prepare, RecordReader records);
  Result<std::int64_t> name_number(const ActorName& name, const std::string& fold);
  Result<std::int64_t> actor_number(const JoinedActor& actor);
  Result<std::vector<StoredName>> read_names(Statement& statement);
  Result<void> touch(const std::string& fold) { return touch_.run(fold); }

  RecordReader records_;
  Statement to_name_, named_, clear_names_, clear_introduced_, find_name_, add_name_, add_entity_, add_introduced_;
  Statement touch_, touch_longs_, touch_fold_of_, to_join_, joined_, longs_, shorts_, names_, all_names_, all_longs_;
  Statement move_name_, move_long_, actor_of_, find_actor_, add_actor_, update_actor_, set_actor_, clear_aliases_,
      add_alias_;
  Statement drop_unnamed_, known_, known_names_, clear_known_, add_known_, add_known_name_;
  const Database* database_;
};

}  // namespace dateline
