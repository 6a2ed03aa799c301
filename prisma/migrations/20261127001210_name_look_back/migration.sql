-- Whether an entry stood on its list without a break from the one version to the other, however it read meanwhile.
CREATE FUNCTION listed_throughout(entry uuid, earlier integer, later integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT later - earlier <= COALESCE(sum(st.to_number - st.from_number), 0) FROM "list_entry_version" st
  WHERE st.entry_id = entry AND st.from_number >= earlier AND st.from_number < later
$$;
-- Past transactions are found by the name of their other side.
CREATE INDEX "transaction_counterparty_name_occurred_at_idx" ON "transaction"("counterparty_name", "occurred_at" DESC);
