-- Labels of wallets (ラベル), bitemporal like the lists: a label holds from one version of its pack to another, and any past
-- moment can be asked what was known then.
CREATE TABLE "label_source" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "label_source_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "label_version" (
    "id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "parser_version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "creator" TEXT NOT NULL,
    "description" TEXT,
    "file_names" TEXT[],
    "labels" INTEGER NOT NULL,
    "addresses" INTEGER NOT NULL,
    "actors" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "imported_by" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "label_version_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "label_version_file" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "gzip" BYTEA NOT NULL,

    CONSTRAINT "label_version_file_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "label_rejected_record" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "locator" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL,

    CONSTRAINT "label_rejected_record_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "label" (
    "id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "from_number" INTEGER NOT NULL,
    "to_number" INTEGER,
    "family" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "chain" TEXT,
    "raw" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "service" BOOLEAN NOT NULL,
    "stated_category" TEXT,
    "stated_abuse" TEXT,
    "stated_concepts" TEXT[],
    "stated_currency" TEXT,
    "stated_confidence" TEXT,
    "actor" TEXT,
    "source" TEXT NOT NULL,
    "confidence" INTEGER NOT NULL,
    "author" TEXT NOT NULL,
    "evidence" TEXT,
    "lastmod" DATE,
    "review_on" DATE,
    "digest" TEXT NOT NULL,

    CONSTRAINT "label_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "label_actor" (
    "id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "from_number" INTEGER NOT NULL,
    "to_number" INTEGER,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "jurisdictions" TEXT[],
    "categories" TEXT[],
    "uri" TEXT,
    "parents" TEXT[],
    "digest" TEXT NOT NULL,

    CONSTRAINT "label_actor_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "label_version_set" (
    "id" UUID NOT NULL,
    "version_ids" UUID[],
    "digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "label_version_set_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "label_version_source_id_number_key" ON "label_version"("source_id", "number");
CREATE INDEX "label_version_valid_from_idx" ON "label_version"("valid_from");
CREATE UNIQUE INDEX "label_version_file_version_id_name_key" ON "label_version_file"("version_id", "name");
CREATE INDEX "label_rejected_record_version_id_idx" ON "label_rejected_record"("version_id");
CREATE INDEX "label_canonical_family_idx" ON "label"("canonical", "family");
CREATE INDEX "label_source_id_to_number_from_number_idx" ON "label"("source_id", "to_number", "from_number");
CREATE INDEX "label_actor_idx" ON "label"("actor");
CREATE INDEX "label_actor_key_idx" ON "label_actor"("key");
CREATE INDEX "label_actor_source_id_to_number_from_number_idx" ON "label_actor"("source_id", "to_number", "from_number");
CREATE UNIQUE INDEX "label_version_set_digest_key" ON "label_version_set"("digest");
ALTER TABLE "label_version" ADD CONSTRAINT "label_version_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "label_source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "label_version_file" ADD CONSTRAINT "label_version_file_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "label_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "label_rejected_record" ADD CONSTRAINT "label_rejected_record_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "label_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "label" ADD CONSTRAINT "label_confidence" CHECK (confidence BETWEEN 0 AND 100);
ALTER TABLE "label" ADD CONSTRAINT "label_span" CHECK (to_number IS NULL OR to_number > from_number);
ALTER TABLE "label_actor" ADD CONSTRAINT "label_actor_span" CHECK (to_number IS NULL OR to_number > from_number);
ALTER TABLE "label_version" ADD CONSTRAINT "label_version_span" CHECK (valid_to IS NULL OR valid_to >= valid_from);
-- One version of a source is in force at a time.
CREATE UNIQUE INDEX "label_version_in_force" ON "label_version"("source_id") WHERE "valid_to" IS NULL;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "label_version_file" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "label_version_file" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "label_rejected_record" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "label_rejected_record" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "label_version_set" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "label_version_set" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "label_source" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "label_source" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "label_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "label_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "label" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "label" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "label_actor" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "label_actor" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a label says never changes; it only ends, once, and so does a version.
CREATE FUNCTION label_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.to_number IS NOT NULL OR NEW.to_number IS NULL
     OR (to_jsonb(NEW) - 'to_number') IS DISTINCT FROM (to_jsonb(OLD) - 'to_number') THEN
    RAISE EXCEPTION 'a label may only be ended' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_ends BEFORE UPDATE ON "label" FOR EACH ROW EXECUTE FUNCTION label_only_ends();
CREATE TRIGGER only_ends BEFORE UPDATE ON "label_actor" FOR EACH ROW EXECUTE FUNCTION label_only_ends();
CREATE FUNCTION label_version_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.valid_to IS NOT NULL OR NEW.valid_to IS NULL
     OR (to_jsonb(NEW) - 'valid_to') IS DISTINCT FROM (to_jsonb(OLD) - 'valid_to') THEN
    RAISE EXCEPTION 'a label version may only be ended' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_ends BEFORE UPDATE ON "label_version" FOR EACH ROW EXECUTE FUNCTION label_version_only_ends();
CREATE CONSTRAINT TRIGGER must_be_told AFTER INSERT OR UPDATE ON "label_version" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION must_be_told('label_version');
