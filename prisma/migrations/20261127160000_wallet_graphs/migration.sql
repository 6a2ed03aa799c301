-- CreateTable
CREATE TABLE "wallet_graph" (
    "id" UUID NOT NULL,
    "root" TEXT NOT NULL,
    "wallet_id" UUID,
    "case_id" UUID,
    "title" TEXT NOT NULL,
    "view" JSONB NOT NULL,
    "nodes" INTEGER NOT NULL,
    "edges" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "svg" TEXT,
    "png" BYTEA,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wallet_graph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wallet_note" (
    "id" UUID NOT NULL,
    "wallet_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wallet_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "wallet_graph_case_id_at_idx" ON "wallet_graph"("case_id", "at");

-- CreateIndex
CREATE INDEX "wallet_graph_wallet_id_at_idx" ON "wallet_graph"("wallet_id", "at");

-- CreateIndex
CREATE INDEX "wallet_note_wallet_id_at_idx" ON "wallet_note"("wallet_id", "at");

-- AddForeignKey
ALTER TABLE "wallet_graph" ADD CONSTRAINT "wallet_graph_wallet_id_fkey" FOREIGN KEY ("wallet_id") REFERENCES "wallet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wallet_graph" ADD CONSTRAINT "wallet_graph_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wallet_note" ADD CONSTRAINT "wallet_note_wallet_id_fkey" FOREIGN KEY ("wallet_id") REFERENCES "wallet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Evidence is drawn: a graph in a case has its picture, a shared one needs none.
ALTER TABLE "wallet_graph" ADD CONSTRAINT "wallet_graph_drawn" CHECK (num_nulls(case_id, svg, png) IN (0, 3));

-- What was seen of the flow of funds, and what was noted of an address, is written once and told in the same change.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "wallet_graph" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "wallet_graph" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "wallet_note" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "wallet_note" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER must_be_told_new AFTER INSERT ON "wallet_graph" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION must_be_told('wallet_graph');
CREATE FUNCTION wallet_note_must_be_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "audit_event" e WHERE e.subject_kind = 'wallet' AND e.subject_id = NEW.wallet_id::text
                 AND e.facts ->> 'noteId' = NEW.id::text AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a note on a wallet leaves no event in the audit trail' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER must_be_told_new AFTER INSERT ON "wallet_note" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION wallet_note_must_be_told();
