/**
 * The plan's tables. Documents are stored once per content; a version is one row; events are only ever added.
 * Triggers refuse what must never happen, so that a mistake elsewhere cannot rewrite what was said and done.
 */
export const planSchema = `
CREATE TABLE IF NOT EXISTS plan_document (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS plan_version (
  version INTEGER PRIMARY KEY,
  saved_at TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES plan_document (id)
) STRICT;

-- The undo and redo steps of the newest version: [[document id, label, at], ...].
CREATE TABLE IF NOT EXISTS plan_steps (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  past TEXT NOT NULL,
  future TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS plan_event (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES plan_version (version),
  saved_at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('started', 'did', 'undid')),
  label TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TRIGGER IF NOT EXISTS plan_event_kept BEFORE DELETE ON plan_event
BEGIN SELECT RAISE(ABORT, 'events are only added'); END;
CREATE TRIGGER IF NOT EXISTS plan_event_unchanged BEFORE UPDATE ON plan_event
BEGIN SELECT RAISE(ABORT, 'events are only added'); END;
CREATE TRIGGER IF NOT EXISTS plan_version_kept BEFORE DELETE ON plan_version
BEGIN SELECT RAISE(ABORT, 'versions are only added'); END;
CREATE TRIGGER IF NOT EXISTS plan_version_unchanged BEFORE UPDATE ON plan_version
BEGIN SELECT RAISE(ABORT, 'versions are only added'); END;
`;

/** Changes when the tables do; kept in SQLite's own user_version. */
export const planSchemaVersion = 1;
