-- CreateTable
CREATE TABLE "list_fetch" (
    "id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "version_id" UUID,
    "error_code" TEXT,
    "error_facts" JSONB,
    "url" TEXT,
    "etag" TEXT,
    "last_modified" TEXT,

    CONSTRAINT "list_fetch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "list_fetch_source_id_ended_at_idx" ON "list_fetch"("source_id", "ended_at" DESC);

-- AddForeignKey
ALTER TABLE "list_fetch" ADD CONSTRAINT "list_fetch_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "list_source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_fetch" ADD CONSTRAINT "list_fetch_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "list_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- When a list was last looked at is evidence; a failure says why, a success does not.
ALTER TABLE "list_fetch" ADD CONSTRAINT "list_fetch_outcome" CHECK (
  outcome IN ('imported', 'unchanged', 'failed') AND (outcome = 'failed') = (error_code IS NOT NULL));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "list_fetch" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "list_fetch" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
