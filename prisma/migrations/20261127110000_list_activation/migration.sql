-- What a version would do before it is in force, how it came into force, and by which settings (名簿の適用).
CREATE TABLE "list_preview" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "replaces_id" UUID,
    "in_force_ids" UUID[],
    "matcher_version" TEXT NOT NULL,
    "policy_version" TEXT NOT NULL,
    "self_setting_id" UUID,
    "counterparty_days" INTEGER NOT NULL,
    "requested_by" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "phase" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3),
    "beat_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "failure" TEXT,
    "figures" JSONB,
    "digest" TEXT,

    CONSTRAINT "list_preview_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "list_preview_row" (
    "preview_id" UUID NOT NULL,
    "figure" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID,
    "subject" TEXT NOT NULL,
    "entry_key" TEXT,
    "entry_name" TEXT,
    "measure" TEXT,
    "score_before" DECIMAL(5,4),
    "score_after" DECIMAL(5,4),
    "detail" JSONB NOT NULL,

    CONSTRAINT "list_preview_row_pkey" PRIMARY KEY ("preview_id","figure","ordinal")
);
CREATE TABLE "list_activation" (
    "version_id" UUID NOT NULL,
    "way" TEXT NOT NULL,
    "preview_id" UUID,
    "preview_digest" TEXT,
    "setting_id" UUID,
    "reason" TEXT,
    "confirmation" TEXT,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "list_activation_pkey" PRIMARY KEY ("version_id")
);
CREATE TABLE "emergency_review" (
    "version_id" UUID NOT NULL,
    "reviewed_by" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "emergency_review_pkey" PRIMARY KEY ("version_id")
);
CREATE TABLE "list_setting" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "source_id" TEXT,
    "value" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "list_setting_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "list_setting_judgement" (
    "setting_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "list_setting_judgement_pkey" PRIMARY KEY ("setting_id")
);
CREATE INDEX "list_preview_version_id_requested_at_idx" ON "list_preview"("version_id", "requested_at" DESC);
CREATE INDEX "list_setting_kind_source_id_proposed_at_idx" ON "list_setting"("kind", "source_id", "proposed_at" DESC);
ALTER TABLE "list_preview_row" ADD CONSTRAINT "list_preview_row_preview_id_fkey" FOREIGN KEY ("preview_id") REFERENCES "list_preview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "emergency_review" ADD CONSTRAINT "emergency_review_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "list_activation"("version_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "list_setting_judgement" ADD CONSTRAINT "list_setting_judgement_setting_id_fkey" FOREIGN KEY ("setting_id") REFERENCES "list_setting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "list_preview" ADD CONSTRAINT "list_preview_status" CHECK (
  status IN ('waiting', 'running', 'finished', 'cancelled', 'failed')
  AND (status IN ('waiting', 'running')) = (ended_at IS NULL)
  AND (status = 'finished') = (figures IS NOT NULL) AND (status = 'finished') = (digest IS NOT NULL)
  AND (status = 'failed') = (failure IS NOT NULL));
ALTER TABLE "list_activation" ADD CONSTRAINT "list_activation_way" CHECK (
  (way = 'reviewed' AND preview_id IS NOT NULL AND by LIKE 'staff:%')
  OR (way = 'self' AND setting_id IS NOT NULL AND preview_id IS NOT NULL AND by LIKE 'system:%')
  OR (way = 'emergency' AND reason IS NOT NULL AND confirmation IS NOT NULL AND (by LIKE 'staff:%' OR by LIKE 'operator:%'))
  OR (way = 'operator' AND (by LIKE 'operator:%' OR by LIKE 'system:%')));
ALTER TABLE "list_activation" ADD CONSTRAINT "list_activation_preview" CHECK ((preview_id IS NULL) = (preview_digest IS NULL));
ALTER TABLE "list_setting" ADD CONSTRAINT "list_setting_kind" CHECK (
  (kind = 'self_activation' AND source_id IS NOT NULL) OR (kind = 'activation_policy' AND source_id IS NULL));
ALTER TABLE "list_setting_judgement" ADD CONSTRAINT "list_setting_judgement_outcome" CHECK (
  outcome IN ('approved', 'refused', 'withdrawn'));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "list_preview_row" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "list_preview_row" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "list_activation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "list_activation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "emergency_review" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "emergency_review" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "list_setting" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "list_setting" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "list_setting_judgement" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "list_setting_judgement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "list_preview" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "list_preview" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A preview keeps what it was asked about, and ends once; its rows come with its end.
CREATE FUNCTION keep_preview() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR
     (to_jsonb(NEW) - '{status,phase,done,total,started_at,beat_at,ended_at,ended_by,failure,figures,digest}'::text[])
     IS DISTINCT FROM
     (to_jsonb(OLD) - '{status,phase,done,total,started_at,beat_at,ended_at,ended_by,failure,figures,digest}'::text[]) THEN
    RAISE EXCEPTION 'a preview keeps what it was asked, and what it found' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_preview BEFORE UPDATE ON "list_preview" FOR EACH ROW EXECUTE FUNCTION keep_preview();
CREATE FUNCTION rows_of_running_preview() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM (SELECT DISTINCT preview_id FROM written) w JOIN "list_preview" p ON p.id = w.preview_id
             WHERE p.status <> 'running') THEN
    RAISE EXCEPTION 'rows are written only while their preview runs' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER of_running AFTER INSERT ON "list_preview_row" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION rows_of_running_preview();
CREATE CONSTRAINT TRIGGER must_be_told_new AFTER INSERT ON "list_preview" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION must_be_told('list_preview');
CREATE CONSTRAINT TRIGGER must_be_told AFTER UPDATE ON "list_preview" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.ended_at IS NOT NULL) EXECUTE FUNCTION must_be_told('list_preview');
CREATE CONSTRAINT TRIGGER must_be_told_new AFTER INSERT ON "list_setting" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION must_be_told('list_setting');

-- A setting takes effect by another person's approval: a supervisor whose access stands. Only what takes a liberty away
-- (a source that may no longer activate itself) may be approved by the person who proposed it.
CREATE FUNCTION setting_of_two_people() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE proposal "list_setting"%ROWTYPE;
BEGIN
  SELECT * INTO STRICT proposal FROM "list_setting" s WHERE s.id = NEW.setting_id;
  IF NEW.outcome = 'approved' AND proposal.value IS DISTINCT FROM '{"enabled": false}'::jsonb AND (
       NEW."by" = proposal.proposed_by
       OR NOT EXISTS (SELECT 1 FROM "staff" s WHERE s.id = NEW."by" AND s.role = 'supervisor' AND s.disabled_at IS NULL)) THEN
    RAISE EXCEPTION 'a setting of the lists is that of two people' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.outcome = 'withdrawn' AND NEW."by" <> proposal.proposed_by THEN
    RAISE EXCEPTION 'a proposal is withdrawn by who made it' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "audit_event" e WHERE e.subject_kind = 'list_setting' AND e.subject_id = NEW.setting_id::text
                 AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a judged setting leaves no event in the audit trail' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER of_two_people AFTER INSERT ON "list_setting_judgement" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION setting_of_two_people();

-- A version comes into force only in one of the ways that are written down: a second person over a finished preview of this
-- very version, the source's own setting in force, or one person in an emergency, which shows until it is reviewed.
CREATE FUNCTION version_comes_into_force() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE activation "list_activation"%ROWTYPE;
BEGIN
  SELECT * INTO activation FROM "list_activation" a WHERE a.version_id = NEW.id;
  IF NOT FOUND OR activation."by" IS DISTINCT FROM NEW.activated_by THEN
    RAISE EXCEPTION 'a version comes into force in a way that is written down' USING ERRCODE = 'restrict_violation';
  END IF;
  IF activation.way = 'reviewed' AND NEW.imported_by = NEW.activated_by THEN
    RAISE EXCEPTION 'who imported a version does not put it in force' USING ERRCODE = 'check_violation';
  END IF;
  IF activation.preview_id IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM "list_preview" p WHERE p.id = activation.preview_id AND p.version_id = NEW.id
         AND p.status = 'finished' AND p.digest = activation.preview_digest) THEN
    RAISE EXCEPTION 'an activation stands on a finished preview of its version' USING ERRCODE = 'check_violation';
  END IF;
  IF activation.way = 'self' AND activation.setting_id IS DISTINCT FROM (
       SELECT s.id FROM "list_setting" s JOIN "list_setting_judgement" j ON j.setting_id = s.id AND j.outcome = 'approved'
       WHERE s.kind = 'self_activation' AND s.source_id = NEW.source_id AND s.value = '{"enabled": true}'::jsonb
         AND NOT EXISTS (SELECT 1 FROM "list_setting" o JOIN "list_setting_judgement" k ON k.setting_id = o.id
           AND k.outcome = 'approved' WHERE o.kind = s.kind AND o.source_id = s.source_id AND (k.at, o.id) > (j.at, s.id))) THEN
    RAISE EXCEPTION 'this source may not activate by itself' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER comes_into_force AFTER UPDATE ON "list_version" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status = 'active' AND OLD.status <> 'active') EXECUTE FUNCTION version_comes_into_force();

-- What one person did alone is looked at by another person: a supervisor whose access stands.
CREATE FUNCTION review_of_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "list_activation" a WHERE a.version_id = NEW.version_id AND a.way = 'emergency'
                 AND a.by <> 'staff:' || NEW.reviewed_by)
     OR NOT EXISTS (SELECT 1 FROM "staff" s WHERE s.id = NEW.reviewed_by AND s.role = 'supervisor' AND s.disabled_at IS NULL)
     OR NOT EXISTS (SELECT 1 FROM "audit_event" e WHERE e.subject_kind = 'list_version' AND e.subject_id = NEW.version_id::text
                    AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'an emergency activation is reviewed by another supervisor, and the audit trail tells of it'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER of_another AFTER INSERT ON "emergency_review" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION review_of_another();
