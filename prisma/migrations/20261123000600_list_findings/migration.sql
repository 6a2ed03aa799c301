-- AlterTable
ALTER TABLE "list_version" ADD COLUMN     "findings" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "release_note" TEXT,
ADD COLUMN     "released_at" TIMESTAMPTZ(3),
ADD COLUMN     "released_by" TEXT;

-- What a guard held comes into force only after a person other than the one who imported it has let it out, with words.
CREATE FUNCTION quarantine_ends_by_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'awaiting_activation' OR NEW.released_at IS NULL OR NEW.release_note IS NULL
     OR NEW.released_by IS NULL OR NEW.released_by NOT LIKE 'staff:%' OR NEW.released_by = NEW.imported_by THEN
    RAISE EXCEPTION 'a version leaves quarantine only by the release of another person' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ends_by_release BEFORE UPDATE ON "list_version" FOR EACH ROW
  WHEN (OLD.status = 'quarantined' AND NEW.status <> 'quarantined')
  EXECUTE FUNCTION quarantine_ends_by_release();

CREATE FUNCTION keep_findings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what the guards found of a version is kept' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep_findings BEFORE UPDATE ON "list_version" FOR EACH ROW
  WHEN (NEW.findings IS DISTINCT FROM OLD.findings) EXECUTE FUNCTION keep_findings();
