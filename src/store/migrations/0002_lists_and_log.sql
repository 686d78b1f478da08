-- Lists, facets and counts over many articles without reading their text; a log of what was done to the store.

-- All that a list or a count of articles is chosen and ordered by, so that neither reads the articles themselves.
CREATE INDEX articles_by_date ON articles (
  published_earliest, published_edtf, id, published_latest, outlet_name, outlet_domain, origin_name, language
);
CREATE INDEX articles_by_title ON articles (title COLLATE NOCASE, id);

CREATE TABLE log (
  number INTEGER PRIMARY KEY,
  at_utc TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  program TEXT NOT NULL,
  action TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;

CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log BEGIN
  SELECT raise(ABORT, 'the log only grows');
END;

CREATE TRIGGER log_is_not_cut BEFORE DELETE ON log BEGIN
  SELECT raise(ABORT, 'the log only grows');
END;
