-- An instant as every JSON the database puts together states it: UTC with milliseconds.
CREATE FUNCTION utc_text(at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

-- The beginning of an id, a hash or an address finds it, whatever the database's collation.
CREATE INDEX "transaction_external_id_prefix" ON "transaction" (lower(external_id) text_pattern_ops);
CREATE INDEX "transaction_tx_hash_prefix" ON "transaction" (lower(tx_hash) text_pattern_ops) WHERE tx_hash IS NOT NULL;
CREATE INDEX "customer_external_id_prefix" ON "customer" (lower(external_id) text_pattern_ops);
CREATE INDEX "wallet_canonical_prefix" ON "wallet" (lower(canonical) text_pattern_ops);
-- Address poisoning: addresses that begin and end alike.
CREATE INDEX "wallet_look_alike" ON "wallet" (lower(left(canonical, 6)), lower(right(canonical, 4)));
CREATE INDEX "list_entry_wallet_look_alike" ON "list_entry_wallet" (lower(left(canonical, 6)), lower(right(canonical, 4)));

-- The desk's standing questions: what nobody has taken, what is held, which notes and rows tell of one person.
CREATE INDEX "alert_untaken" ON "alert" (severity DESC, due_at, id) WHERE assignee_id IS NULL AND status IN ('open', 'snoozed');
CREATE INDEX "hold_standing" ON "hold" (placed_at) WHERE ended_at IS NULL;
CREATE INDEX "case_file_open" ON "case_file" (due_at, id) WHERE status <> 'closed';
