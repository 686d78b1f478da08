-- What is not to be kept or shown, known by keyed hashes alone; which articles have names withheld; who did what.

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

ALTER TABLE log ADD COLUMN who TEXT;
ALTER TABLE log ADD COLUMN subject TEXT;
