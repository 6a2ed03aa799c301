-- The command line puts no version in force unseen by a named person: the operator proposes, or acts alone and is reviewed.
CREATE TABLE "list_activation_proposal" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "preview_id" UUID NOT NULL,
    "preview_digest" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "list_activation_proposal_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "list_activation_proposal_version_id_proposed_at_idx" ON "list_activation_proposal"("version_id", "proposed_at" DESC);
ALTER TABLE "list_activation_proposal" ADD CONSTRAINT "list_activation_proposal_preview_id_fkey" FOREIGN KEY ("preview_id") REFERENCES "list_preview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "list_activation_proposal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "list_activation_proposal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- `starter` is the first run with the lists shipped; an emergency of the operator's command may go without words, but not
-- without a review. What came into force as `operator` before stays so.
ALTER TABLE "list_activation" DROP CONSTRAINT "list_activation_way";
ALTER TABLE "list_activation" ADD CONSTRAINT "list_activation_way" CHECK (
  (way = 'reviewed' AND preview_id IS NOT NULL AND by LIKE 'staff:%')
  OR (way = 'self' AND setting_id IS NOT NULL AND preview_id IS NOT NULL AND by LIKE 'system:%')
  OR (way = 'emergency' AND reason IS NOT NULL AND confirmation IS NOT NULL AND by LIKE 'staff:%')
  OR (way = 'emergency' AND by LIKE 'operator:%')
  OR (way = 'starter' AND by = 'system:starter')
  OR (way = 'operator' AND (by LIKE 'operator:%' OR by LIKE 'system:%')));
CREATE FUNCTION no_way_of_the_operator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.way = 'operator' THEN
    RAISE EXCEPTION 'a version comes into force by two, or by one and is reviewed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_way_of_the_operator BEFORE INSERT ON "list_activation"
  FOR EACH ROW EXECUTE FUNCTION no_way_of_the_operator();
