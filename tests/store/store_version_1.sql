-- A store as schema version 1 made it, with one article in it. Never changed: it is what old files look like.
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

INSERT INTO pages VALUES (
  1, '3660315a9af3df255d8f19ab077e4797822b41488a0e2a04bc6af71213c23274', 4,
  x'28B52FFD240421000070616765E71C982E'
);
INSERT INTO articles (number, id, key, title, outlet_name, outlet_basis, published_edtf, published_earliest,
  published_latest, published_basis, language, word_count, warnings, path, page, page_form, text)
VALUES (1, '0123456789abcdef', 'old', 'An old article', 'Gazette', 'json-ld', '2021-04-30', '2021-04-30', '2021-04-30',
  'meta', 'en', 2, '["short_text"]', 'old.html', 1, 'html', 'Old words.');
INSERT INTO paragraphs VALUES (1, 0, 0, 10);
INSERT INTO sentences VALUES (1, 0, 0, 10);
INSERT INTO inputs VALUES ('old.html', 4, 5, 4, 1, 1);

PRAGMA application_id = 1145851461;
PRAGMA user_version = 1;
