-- Actors across articles. Those of articles stored before are joined when the store is next written to.

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

INSERT INTO articles_to_name (article) SELECT DISTINCT article FROM article_producers;
