-- Entities with their mentions, attributions with their content, and which model found them.
-- Articles stored before have no row in article_producers: no model has read them yet.

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
