-- The store, version 6. docs/formats/sqlite.md says what each column holds.
-- Positions in the text ("begin", "end") count code points; page_begin and page_end count bytes of the page.

CREATE TABLE pages (
  number INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  zstd BLOB NOT NULL
) STRICT;

CREATE TABLE articles (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL,
  title TEXT,
  outlet_name TEXT,
  outlet_domain TEXT,
  outlet_basis TEXT NOT NULL,
  published_edtf TEXT,
  published_earliest TEXT,
  published_latest TEXT,
  published_basis TEXT NOT NULL,
  origin_name TEXT,
  origin_basis TEXT,
  origin_copy_of TEXT,
  language TEXT,
  word_count INTEGER NOT NULL,
  warnings TEXT NOT NULL,
  dateline_place TEXT,
  dateline_agency TEXT,
  dateline_date TEXT,
  dateline_begin INTEGER,
  dateline_end INTEGER,
  credit_name TEXT,
  credit_text TEXT,
  url TEXT,
  path TEXT NOT NULL,
  warc_file TEXT,
  warc_offset INTEGER,
  fetched_utc TEXT,
  page INTEGER NOT NULL REFERENCES pages (number),
  page_form TEXT NOT NULL CHECK (page_form IN ('html', 'plain_text', 'clean_text')),
  page_charset TEXT,
  title_basis TEXT,
  title_page_begin INTEGER,
  title_page_end INTEGER,
  outlet_page_begin INTEGER,
  outlet_page_end INTEGER,
  published_page_begin INTEGER,
  published_page_end INTEGER,
  credit_page_begin INTEGER,
  credit_page_end INTEGER,
  text TEXT NOT NULL
) STRICT;

CREATE INDEX articles_by_key ON articles (key);
CREATE INDEX articles_by_page ON articles (page);

-- All that a list or a count of articles is chosen and ordered by, so that neither reads the articles themselves.
CREATE INDEX articles_by_date ON articles (
  published_earliest, published_edtf, id, published_latest, outlet_name, outlet_domain, origin_name, language
);
CREATE INDEX articles_by_title ON articles (title COLLATE NOCASE, id);

CREATE TABLE bylines (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  basis TEXT NOT NULL,
  page_begin INTEGER,
  page_end INTEGER,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE paragraphs (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sentences (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE asides (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('caption', 'embed')),
  text TEXT NOT NULL,
  page_begin INTEGER,
  page_end INTEGER,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE diagnostics (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  stage TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE offset_maps (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  runs BLOB NOT NULL
) STRICT;

-- What found the rows of later stages: a stage and its model, with its version.
CREATE TABLE producers (
  number INTEGER PRIMARY KEY,
  stage TEXT NOT NULL,
  model TEXT NOT NULL,
  UNIQUE (stage, model)
) STRICT;

-- The articles that a producer has read, also where it found nothing.
CREATE TABLE article_producers (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  producer INTEGER NOT NULL REFERENCES producers (number),
  PRIMARY KEY (article, producer)
) STRICT, WITHOUT ROWID;

-- The checks say OR, since SQLite builds a table for each IN of three values or more: rows took half as long again.
CREATE TABLE entities (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (
    type = 'person' OR type = 'organization' OR type = 'place' OR type = 'facility'
    OR type = 'group' OR type = 'work' OR type = 'event' OR type = 'other'
  ),
  name TEXT NOT NULL,
  named INTEGER NOT NULL CHECK (named IN (0, 1)),
  PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX entities_by_name ON entities (name COLLATE NOCASE);

CREATE TABLE mentions (
  article INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  position INTEGER NOT NULL,
  form TEXT NOT NULL CHECK (
    form = 'name' OR form = 'nominal' OR form = 'pronoun'
  ),
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (article, entity, position),
  FOREIGN KEY (article, entity) REFERENCES entities (article, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Without an index on what it refers to: a key of one article is found among that article's rows.
CREATE TABLE attributions (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  source_begin INTEGER,
  source_end INTEGER,
  source_entity INTEGER,
  source_kind TEXT CHECK (
    source_kind = 'person' OR source_kind = 'organization' OR source_kind = 'unnamed person'
    OR source_kind = 'unnamed group' OR source_kind = 'document' OR source_kind = 'self'
  ),
  source_named INTEGER NOT NULL CHECK (source_named IN (0, 1)),
  cue_begin INTEGER,
  cue_end INTEGER,
  parent INTEGER,
  speech TEXT NOT NULL CHECK (
    speech = 'direct' OR speech = 'mixed' OR speech = 'indirect'
  ),
  stance TEXT NOT NULL CHECK (
    stance = 'asserts' OR stance = 'denies' OR stance = 'downplays' OR stance = 'doubts'
    OR stance = 'pledges' OR stance = 'demands' OR stance = 'asks' OR stance = 'expects'
  ),
  score REAL,
  PRIMARY KEY (article, number),
  FOREIGN KEY (article, source_entity) REFERENCES entities (article, number),
  FOREIGN KEY (article, parent) REFERENCES attributions (article, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE content_pieces (
  article INTEGER NOT NULL,
  attribution INTEGER NOT NULL,
  position INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (article, attribution, position),
  FOREIGN KEY (article, attribution) REFERENCES attributions (article, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE insertions (
  article INTEGER NOT NULL,
  attribution INTEGER NOT NULL,
  position INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (article, attribution, position),
  FOREIGN KEY (article, attribution) REFERENCES attributions (article, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The same with the words, for those who read the store by eye.
CREATE VIEW who_said_what AS
SELECT
  a.id AS article_id,
  a.title,
  a.published_edtf,
  coalesce(a.outlet_name, a.outlet_domain) AS outlet,
  'a' || t.number AS attribution,
  e.name AS speaker,
  t.source_kind,
  t.source_named,
  substr(a.text, t.source_begin + 1, t.source_end - t.source_begin) AS source,
  substr(a.text, t.cue_begin + 1, t.cue_end - t.cue_begin) AS cue,
  t.stance,
  t.speech,
  (
    SELECT group_concat(words, ' ... ') FROM (
      SELECT substr(a.text, c.begin + 1, c.end - c.begin) AS words FROM content_pieces AS c
      WHERE c.article = t.article AND c.attribution = t.number ORDER BY c.position
    )
  ) AS content,
  'a' || t.parent AS parent,
  t.score
FROM attributions AS t
JOIN articles AS a ON a.number = t.article
LEFT JOIN entities AS e ON e.article = t.article AND e.number = t.source_entity;

CREATE VIEW entity_mentions AS
SELECT
  a.id AS article_id,
  a.title,
  'e' || e.number AS entity,
  e.name,
  e.type,
  m.form,
  substr(a.text, m.begin + 1, m.end - m.begin) AS words,
  m.begin,
  m.end
FROM mentions AS m
JOIN articles AS a ON a.number = m.article
JOIN entities AS e ON e.article = m.article AND e.number = m.entity;

-- What happened, as reported: in PLOVER's terms, or by a code of the user's own.
CREATE TABLE events (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (
    custom = 1 OR type = 'AGREE' OR type = 'CONSULT' OR type = 'SUPPORT' OR type = 'CONCEDE' OR type = 'COOPERATE'
    OR type = 'AID' OR type = 'RETREAT' OR type = 'REQUEST' OR type = 'ACCUSE' OR type = 'REJECT' OR type = 'THREATEN'
    OR type = 'PROTEST' OR type = 'MOBILIZE' OR type = 'SANCTION' OR type = 'COERCE' OR type = 'ASSAULT'
  ),
  custom INTEGER NOT NULL CHECK (custom IN (0, 1)),
  mode TEXT,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (
    status = 'happened' OR status = 'ongoing' OR status = 'planned' OR status = 'possible' OR status = 'negated'
  ),
  attribution INTEGER,
  place INTEGER,
  timed INTEGER NOT NULL CHECK (timed IN (0, 1)),
  time_begin INTEGER,
  time_end INTEGER,
  time_edtf TEXT,
  time_earliest TEXT,
  time_latest TEXT,
  time_anchor INTEGER,
  time_relation TEXT CHECK (
    time_relation = 'before' OR time_relation = 'after' OR time_relation = 'during'
  ),
  time_duration TEXT,
  time_bound TEXT CHECK (
    time_bound = 'within' OR time_bound = 'exactly' OR time_bound = 'about' OR time_bound = 'at least'
  ),
  count_value REAL,
  count_upper REAL,
  count_unit TEXT,
  count_bound TEXT CHECK (
    count_bound = 'within' OR count_bound = 'exactly' OR count_bound = 'about' OR count_bound = 'at least'
  ),
  count_begin INTEGER,
  count_end INTEGER,
  score REAL,
  PRIMARY KEY (article, number),
  FOREIGN KEY (article, attribution) REFERENCES attributions (article, number),
  FOREIGN KEY (article, place) REFERENCES entities (article, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX events_by_type ON events (type);
CREATE INDEX events_by_time ON events (coalesce(time_earliest, time_latest));

CREATE TABLE event_contexts (
  article INTEGER NOT NULL,
  event INTEGER NOT NULL,
  position INTEGER NOT NULL,
  context TEXT NOT NULL,
  PRIMARY KEY (article, event, position),
  FOREIGN KEY (article, event) REFERENCES events (article, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Every telling of an event, the fullest too.
CREATE TABLE event_evidence (
  article INTEGER NOT NULL,
  event INTEGER NOT NULL,
  position INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  attribution INTEGER,
  PRIMARY KEY (article, event, position),
  FOREIGN KEY (article, event) REFERENCES events (article, number) ON DELETE CASCADE,
  FOREIGN KEY (article, attribution) REFERENCES attributions (article, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_participants (
  article INTEGER NOT NULL,
  event INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role = 'actor' OR role = 'recipient'),
  position INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  PRIMARY KEY (article, event, role, position),
  FOREIGN KEY (article, event) REFERENCES events (article, number) ON DELETE CASCADE,
  FOREIGN KEY (article, entity) REFERENCES entities (article, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE timexes (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (
    type = 'DATE' OR type = 'TIME' OR type = 'DURATION' OR type = 'SET'
  ),
  value TEXT NOT NULL,
  mod TEXT,
  edtf TEXT,
  earliest TEXT,
  latest TEXT,
  basis TEXT NOT NULL CHECK (
    basis = 'none' OR basis = 'text' OR basis = 'published' OR basis = 'dateline' OR basis = 'event'
  ),
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

-- Ties between two actors.
CREATE TABLE relations (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  from_entity INTEGER NOT NULL,
  to_entity INTEGER NOT NULL,
  label TEXT NOT NULL,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  attribution INTEGER,
  PRIMARY KEY (article, position),
  FOREIGN KEY (article, from_entity) REFERENCES entities (article, number),
  FOREIGN KEY (article, to_entity) REFERENCES entities (article, number),
  FOREIGN KEY (article, attribution) REFERENCES attributions (article, number)
) STRICT, WITHOUT ROWID;

-- What an entity stands for in the world; no row where nothing is known.
CREATE TABLE entity_links (
  article INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  country TEXT,
  actor_kind TEXT,
  wikidata TEXT,
  basis TEXT,
  PRIMARY KEY (article, entity),
  FOREIGN KEY (article, entity) REFERENCES entities (article, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The places that a name may stand for: at position 0 the one that was chosen, then the runners-up.
CREATE TABLE place_candidates (
  article INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  position INTEGER NOT NULL,
  geonames INTEGER NOT NULL,
  name TEXT NOT NULL,
  country TEXT,
  admin1 TEXT,
  latitude REAL NOT NULL,
  longitude REAL NOT NULL,
  level TEXT NOT NULL,
  score REAL,
  PRIMARY KEY (article, entity, position),
  FOREIGN KEY (article, entity) REFERENCES entities (article, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX places_by_coordinates ON place_candidates (latitude, longitude) WHERE position = 0;
CREATE INDEX places_by_country ON place_candidates (country) WHERE position = 0;

-- The same with the words, for those who read the store by eye. Reported, not established. What a person did has no
-- place here: no view lists where one person was.
CREATE VIEW what_happened AS
SELECT
  a.id AS article_id,
  a.title,
  a.published_edtf,
  coalesce(a.outlet_name, a.outlet_domain) AS outlet,
  'v' || v.number AS event,
  v.type,
  v.mode,
  v.status,
  substr(a.text, v.begin + 1, v.end - v.begin) AS words,
  (
    SELECT group_concat(name, '; ') FROM (
      SELECT e.name FROM event_participants AS p
      JOIN entities AS e ON e.article = p.article AND e.number = p.entity
      WHERE p.article = v.article AND p.event = v.number AND p.role = 'actor' ORDER BY p.position
    )
  ) AS actors,
  (
    SELECT group_concat(name, '; ') FROM (
      SELECT e.name FROM event_participants AS p
      JOIN entities AS e ON e.article = p.article AND e.number = p.entity
      WHERE p.article = v.article AND p.event = v.number AND p.role = 'recipient' ORDER BY p.position
    )
  ) AS recipients,
  CASE
    WHEN NOT EXISTS (
      SELECT 1 FROM event_participants AS p
      JOIN entities AS e ON e.article = p.article AND e.number = p.entity
      WHERE p.article = v.article AND p.event = v.number AND e.type = 'person'
    ) THEN w.name
  END AS place,
  v.time_edtf,
  v.time_earliest,
  v.time_latest,
  v.count_value,
  v.count_unit,
  'a' || v.attribution AS attribution,
  s.name AS speaker,
  t.stance,
  substr(a.text, n.begin + 1, n.end - n.begin) AS sentence,
  v.score
FROM events AS v
JOIN articles AS a ON a.number = v.article
LEFT JOIN sentences AS n ON n.article = v.article AND n.position = v.sentence
LEFT JOIN entities AS w ON w.article = v.article AND w.number = v.place
LEFT JOIN attributions AS t ON t.article = v.article AND t.number = v.attribution
LEFT JOIN entities AS s ON s.article = t.article AND s.number = t.source_entity;

CREATE VIEW places_named AS
SELECT
  a.id AS article_id,
  a.title,
  'e' || e.number AS entity,
  e.name,
  c.name AS place,
  c.geonames,
  c.country,
  c.admin1,
  c.latitude,
  c.longitude,
  c.score,
  l.basis,
  (SELECT count(*) FROM mentions AS m WHERE m.article = e.article AND m.entity = e.number) AS mention_count,
  (SELECT count(*) FROM events AS v WHERE v.article = e.article AND v.place = e.number) AS event_count
FROM entities AS e
JOIN articles AS a ON a.number = e.article
LEFT JOIN place_candidates AS c ON c.article = e.article AND c.entity = e.number AND c.position = 0
LEFT JOIN entity_links AS l ON l.article = e.article AND l.entity = e.number
WHERE e.type = 'place' OR e.type = 'facility';

CREATE VIEW ties AS
SELECT
  a.id AS article_id,
  a.title,
  a.published_edtf,
  f.name AS from_name,
  r.label,
  t.name AS to_name,
  substr(a.text, r.begin + 1, r.end - r.begin) AS words,
  'a' || r.attribution AS attribution
FROM relations AS r
JOIN articles AS a ON a.number = r.article
JOIN entities AS f ON f.article = r.article AND f.number = r.from_entity
JOIN entities AS t ON t.article = r.article AND t.number = r.to_entity
UNION ALL
SELECT
  a.id,
  a.title,
  a.published_edtf,
  f.name,
  v.type,
  t.name,
  substr(a.text, v.begin + 1, v.end - v.begin),
  'a' || v.attribution
FROM events AS v
JOIN articles AS a ON a.number = v.article
JOIN event_participants AS fp ON fp.article = v.article AND fp.event = v.number AND fp.role = 'actor'
JOIN entities AS f ON f.article = fp.article AND f.number = fp.entity
JOIN event_participants AS tp ON tp.article = v.article AND tp.event = v.number AND tp.role = 'recipient'
JOIN entities AS t ON t.article = tp.article AND t.number = tp.entity;

-- Who is meant across articles: docs/methods/actors.md. What an actor is, follows from the names alone; it is worked out
-- anew for the folds that a change touches.
CREATE TABLE actors (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  country TEXT,
  kind TEXT,
  wikidata TEXT
) STRICT;

CREATE TABLE actor_names (
  number INTEGER PRIMARY KEY,
  own_fold TEXT NOT NULL,
  fold TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  shown TEXT NOT NULL,
  type TEXT NOT NULL,
  country TEXT NOT NULL,
  kind TEXT NOT NULL,
  actor INTEGER REFERENCES actors (number),
  basis TEXT,
  score REAL,
  UNIQUE (own_fold, name, shown, type, country, kind)
) STRICT;

CREATE INDEX actor_names_by_fold ON actor_names (fold);
CREATE INDEX actor_names_by_actor ON actor_names (actor);

CREATE TABLE entity_actors (
  article INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  name INTEGER NOT NULL REFERENCES actor_names (number),
  PRIMARY KEY (article, entity),
  FOREIGN KEY (article, entity) REFERENCES entities (article, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX entity_actors_by_name ON entity_actors (name);

-- Names that an actor goes by without an article's saying so: of our own table, or the user's.
CREATE TABLE actor_aliases (
  actor INTEGER NOT NULL REFERENCES actors (number) ON DELETE CASCADE,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (actor, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE introduced_names (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  short_name TEXT NOT NULL,
  long_name TEXT NOT NULL,
  short_fold TEXT NOT NULL,
  own_long_fold TEXT NOT NULL,
  long_fold TEXT NOT NULL,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX introduced_names_by_short ON introduced_names (short_fold);
CREATE INDEX introduced_names_by_long ON introduced_names (long_fold);

-- The user's file of actors that was given last.
CREATE TABLE known_actors (
  position INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  country TEXT NOT NULL,
  kind TEXT NOT NULL,
  wikidata TEXT NOT NULL
) STRICT;

CREATE TABLE known_actor_names (
  actor INTEGER NOT NULL REFERENCES known_actors (position) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  belongs INTEGER NOT NULL CHECK (belongs IN (0, 1)),
  PRIMARY KEY (actor, position)
) STRICT, WITHOUT ROWID;

-- What has changed since names were joined.
CREATE TABLE articles_to_name (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE
) STRICT;

CREATE TABLE folds_to_join (
  fold TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TRIGGER article_read AFTER INSERT ON article_producers BEGIN
  INSERT OR IGNORE INTO articles_to_name (article) VALUES (new.article);
END;

CREATE TRIGGER entity_actor_gone AFTER DELETE ON entity_actors BEGIN
  INSERT OR IGNORE INTO folds_to_join (fold) SELECT fold FROM actor_names WHERE number = old.name;
  DELETE FROM actor_names WHERE number = old.name AND NOT EXISTS (SELECT 1 FROM entity_actors WHERE name = old.name);
END;

CREATE TRIGGER actor_name_gone AFTER DELETE ON actor_names BEGIN
  DELETE FROM actors
  WHERE number = old.actor AND NOT EXISTS (SELECT 1 FROM actor_names WHERE actor = old.actor);
END;

CREATE TRIGGER introduced_name_gone AFTER DELETE ON introduced_names BEGIN
  INSERT OR IGNORE INTO folds_to_join (fold) VALUES (old.short_fold);
  INSERT OR IGNORE INTO folds_to_join (fold) VALUES (old.long_fold);
END;

CREATE TABLE inputs (
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified_ns INTEGER NOT NULL,
  read_to INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  complete INTEGER NOT NULL CHECK (complete IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE skipped (
  number INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  byte_offset INTEGER NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  UNIQUE (path, byte_offset)
) STRICT;

-- The text index holds no copy of the words: it reads them from articles.
CREATE VIRTUAL TABLE article_search USING fts5(
  title, text, content="articles", content_rowid="number", tokenize="unicode61 remove_diacritics 2"
);

CREATE TRIGGER articles_indexed AFTER INSERT ON articles BEGIN
  INSERT INTO article_search (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE TRIGGER articles_unindexed AFTER DELETE ON articles BEGIN
  INSERT INTO article_search (article_search, rowid, title, text)
  VALUES ('delete', old.number, old.title, old.text);
END;

CREATE TRIGGER articles_reindexed AFTER UPDATE OF title, text ON articles BEGIN
  INSERT INTO article_search (article_search, rowid, title, text)
  VALUES ('delete', old.number, old.title, old.text);
  INSERT INTO article_search (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

-- What is not to be kept or shown, known by keyed hashes alone; and which articles have names withheld.
CREATE TABLE suppressed (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('name', 'address', 'page')),
  hash TEXT NOT NULL,
  words INTEGER,
  erased INTEGER NOT NULL CHECK (erased IN (0, 1)),
  note TEXT,
  at_utc TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  UNIQUE (kind, hash)
) STRICT;

-- Tells whether the key beside the store is the one that the hashes were made with.
CREATE TABLE suppression_key (
  fingerprint TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE withheld (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  suppressed INTEGER NOT NULL REFERENCES suppressed (number) ON DELETE CASCADE,
  PRIMARY KEY (article, suppressed)
) STRICT, WITHOUT ROWID;

CREATE INDEX withheld_by_suppressed ON withheld (suppressed);

CREATE TABLE log (
  number INTEGER PRIMARY KEY,
  at_utc TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  program TEXT NOT NULL,
  action TEXT NOT NULL,
  detail TEXT NOT NULL, who TEXT, subject TEXT
) STRICT;

CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log BEGIN
  SELECT raise(ABORT, 'the log only grows');
END;

CREATE TRIGGER log_is_not_cut BEFORE DELETE ON log BEGIN
  SELECT raise(ABORT, 'the log only grows');
END;
