import GRDB

/// The tables, as SQL. A published migration is never edited; a change is a new one.
enum Schema {
  /// `PRAGMA application_id`: "zbrf".
  static let applicationID: Int32 = 0x7A62_7266

  /// Migration n leads from version n − 1 to n (`PRAGMA user_version`).
  static let migrations: [String] = [tables, views, questions, pagesWithoutFacts]

  static var version: Int { migrations.count }

  /// Brings the database to `target`, in one transaction that a second process waits for.
  static func migrate(_ db: Database, to target: Int = version) throws {
    try db.inTransaction(.immediate) {
      let present = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      guard present < target else { return .commit }
      for number in present..<target { try db.execute(sql: migrations[number]) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(target)")
      return .commit
    }
  }

  /// A reading is what one version of the rules found in one document; later readings of a document supersede
  /// earlier ones, nothing is updated or deleted. Decimals are significand × 10^exponent.
  private static let tables = """
    CREATE TABLE reading (
      id INTEGER PRIMARY KEY,
      doc TEXT NOT NULL,
      path TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      rules_version TEXT NOT NULL,
      issue_date TEXT,
      issue_origin TEXT,
      publication TEXT,
      is_sample INTEGER NOT NULL
    );
    CREATE INDEX reading_by_doc ON reading (doc, id);
    CREATE INDEX reading_by_hash ON reading (content_hash);

    CREATE TABLE article (
      reading INTEGER NOT NULL REFERENCES reading (id),
      ordinal INTEGER NOT NULL,
      headline TEXT,
      byline TEXT,
      zone TEXT,
      zone_id TEXT,
      PRIMARY KEY (reading, ordinal)
    ) WITHOUT ROWID;

    CREATE TABLE fact (
      reading INTEGER NOT NULL REFERENCES reading (id),
      id TEXT NOT NULL,
      article INTEGER NOT NULL,
      headline TEXT,
      subject TEXT NOT NULL,
      subject_kind TEXT NOT NULL,
      zone TEXT,
      zone_id TEXT,
      indicator TEXT NOT NULL,
      indicator_text TEXT,
      scope TEXT,
      basis TEXT NOT NULL,
      significand INTEGER,
      exponent INTEGER,
      value_text TEXT,
      high_significand INTEGER,
      high_exponent INTEGER,
      high_text TEXT,
      unit TEXT,
      qualifier TEXT NOT NULL,
      hedge TEXT,
      yoy_significand INTEGER,
      yoy_exponent INTEGER,
      yoy_text TEXT,
      period TEXT,
      period_kind TEXT,
      part_of TEXT,
      evidence TEXT NOT NULL,
      span_lower INTEGER NOT NULL,
      span_upper INTEGER NOT NULL,
      line INTEGER NOT NULL,
      place TEXT,
      sentence TEXT NOT NULL,
      number_lower INTEGER NOT NULL,
      number_upper INTEGER NOT NULL,
      derivation TEXT,
      rule TEXT NOT NULL,
      notes TEXT
    );
    CREATE UNIQUE INDEX fact_by_id ON fact (reading, id);
    """

  /// What counts now, figures that several documents state, and figures they differ on. `agrees` is at the
  /// coarser printed precision; the kept fact is that of the later issue, then of the finer precision.
  private static let views = """
    CREATE VIEW current_reading AS
      SELECT * FROM reading WHERE id IN (SELECT max(id) FROM reading GROUP BY doc);

    CREATE VIEW current_fact AS
      SELECT r.doc, r.issue_date, f.* FROM fact f JOIN current_reading r ON r.id = f.reading;

    CREATE TABLE power_of_ten (exponent INTEGER PRIMARY KEY, factor REAL NOT NULL);
    WITH RECURSIVE power (exponent) AS (
      SELECT -30 UNION ALL SELECT exponent + 1 FROM power WHERE exponent < 30
    ) INSERT INTO power_of_ten SELECT exponent, CAST('1e' || exponent AS REAL) FROM power;

    CREATE VIEW restated AS
      WITH stated AS (
        SELECT doc, id, coalesce(zone_id, zone) AS zone, subject, indicator, indicator_text, scope,
          basis, unit, period, period_kind, issue_date, exponent,
          significand * p.factor AS value, p.factor AS digit,
          row_number() OVER same AS place,
          first_value(doc) OVER same AS kept_doc,
          first_value(f.id) OVER same AS kept_id,
          first_value(issue_date) OVER same AS kept_issue,
          first_value(significand * p.factor) OVER same AS kept_value,
          first_value(p.factor) OVER same AS kept_digit
        FROM current_fact f JOIN power_of_ten p USING (exponent)
        WHERE significand IS NOT NULL AND period IS NOT NULL AND qualifier = 'exact'
        WINDOW same AS (
          PARTITION BY coalesce(zone_id, zone), subject, indicator, indicator_text, scope, basis, unit,
            period, period_kind
          ORDER BY issue_date DESC, exponent, doc, f.id)
      )
      SELECT doc, id, kept_doc, kept_id, zone, subject, indicator, scope, basis, unit, period, value,
        kept_value,
        abs(value - kept_value) <= CASE WHEN digit = kept_digit THEN 0 ELSE 0.5 END
          * max(digit, kept_digit) * 1.000001 AS agrees,
        CASE WHEN issue_date IS NOT kept_issue THEN 'later publication'
          WHEN digit > kept_digit THEN 'finer precision' ELSE 'first by document' END AS reason
      FROM stated WHERE place > 1;

    CREATE VIEW duplicate AS SELECT * FROM restated WHERE agrees;
    CREATE VIEW conflict AS SELECT * FROM restated WHERE NOT agrees;
    """

  /// What a month or a period is asked for without reading the rest: the zones each reading tells of, by name, and facts by name,
  /// period and id. A reading may take the place of another file's (`replaces`); `name` is what its document is called as long
  /// as no other is called so.
  private static let questions = """
    ALTER TABLE reading ADD COLUMN name TEXT NOT NULL DEFAULT '';
    ALTER TABLE reading ADD COLUMN replaces TEXT;
    UPDATE reading SET name =
      CASE WHEN doc GLOB '*@????????' THEN substr(doc, 1, length(doc) - 9) ELSE doc END;
    CREATE INDEX reading_by_path ON reading (path, id);
    CREATE INDEX reading_by_replaced ON reading (replaces, id) WHERE replaces IS NOT NULL;

    DROP VIEW current_reading;
    CREATE VIEW current_reading AS
      SELECT * FROM reading r
      WHERE NOT EXISTS (SELECT 1 FROM reading n WHERE n.doc = r.doc AND n.id > r.id)
        AND NOT EXISTS (SELECT 1 FROM reading n WHERE n.replaces = r.doc AND n.id > r.id
          AND NOT EXISTS (SELECT 1 FROM reading m WHERE m.doc = n.doc AND m.id > n.id));

    CREATE TABLE zone_name (
      id INTEGER PRIMARY KEY,
      zone TEXT,
      zone_id TEXT,
      subject TEXT,
      is_group INTEGER NOT NULL
    );
    CREATE UNIQUE INDEX zone_name_by_words
      ON zone_name (coalesce(zone, ''), coalesce(zone_id, ''), coalesce(subject, ''), is_group);

    CREATE TABLE heard (
      reading INTEGER NOT NULL REFERENCES reading (id),
      name INTEGER NOT NULL REFERENCES zone_name (id),
      has_figure INTEGER NOT NULL,
      PRIMARY KEY (reading, name)
    ) WITHOUT ROWID;

    ALTER TABLE fact ADD COLUMN name INTEGER REFERENCES zone_name (id);

    CREATE VIEW told AS
      SELECT reading, name,
        CASE WHEN subject_kind = 'zone' THEN indicator <> 'other'
          WHEN subject_kind IN ('project', 'enterprise') THEN significand IS NOT NULL
            AND indicator <> 'share' AND (unit LIKE '%元' OR unit LIKE '%镑' OR unit = '卢布') IS TRUE
          ELSE 0 END AS has_figure
      FROM fact
      WHERE name IS NOT NULL AND (significand IS NOT NULL OR yoy_significand IS NOT NULL);

    CREATE TEMP TABLE naming AS
      SELECT rowid AS fact,
        CASE WHEN is_group THEN NULL ELSE coalesce(zone, own) END AS zone,
        CASE WHEN is_group THEN NULL ELSE zone_id END AS zone_id,
        CASE WHEN is_group THEN subject WHEN own <> coalesce(zone, own) THEN own END AS subject,
        is_group
      FROM (
        SELECT rowid, zone, zone_id, subject,
          CASE WHEN subject_kind = 'zone' THEN subject END AS own,
          ' ' || coalesce(notes, '') || ' ' LIKE '% zone_group %' AS is_group
        FROM fact);
    INSERT INTO zone_name (zone, zone_id, subject, is_group)
      SELECT zone, zone_id, subject, is_group FROM naming
        WHERE is_group OR zone IS NOT NULL OR zone_id IS NOT NULL
      UNION SELECT zone, zone_id, NULL, 0 FROM article WHERE zone IS NOT NULL OR zone_id IS NOT NULL;
    UPDATE fact SET name = (
      SELECT n.id FROM naming f JOIN zone_name n
        ON coalesce(n.zone, '') = coalesce(f.zone, '') AND coalesce(n.zone_id, '') = coalesce(f.zone_id, '')
          AND coalesce(n.subject, '') = coalesce(f.subject, '') AND n.is_group = f.is_group
      WHERE f.fact = fact.rowid);
    DROP TABLE naming;
    INSERT INTO heard SELECT reading, name, max(has_figure) FROM told GROUP BY reading, name;
    INSERT OR IGNORE INTO heard
      SELECT a.reading, n.id, 0 FROM article a JOIN zone_name n
        ON coalesce(n.zone, '') = coalesce(a.zone, '') AND coalesce(n.zone_id, '') = coalesce(a.zone_id, '')
          AND n.subject IS NULL AND n.is_group = 0;

    CREATE INDEX fact_by_name ON fact (name, period);
    CREATE INDEX fact_by_period ON fact (period);
    CREATE INDEX fact_by_own_id ON fact (id);
    """

  /// A page without facts is known again by its sentences: the numbers of the longer ones, eight bytes each, sorted.
  private static let pagesWithoutFacts = """
    ALTER TABLE reading ADD COLUMN sentences BLOB;
    CREATE INDEX reading_without_facts ON reading (issue_date) WHERE sentences IS NOT NULL;
    """
}
