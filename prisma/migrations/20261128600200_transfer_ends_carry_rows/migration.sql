-- Tracing reads all transfers of thousands of addresses, each lying somewhere else in the table. The indexes on both ends
-- carry what tracing reads, so that the transfers of one address lie side by side.
DROP INDEX "transfer_from_id_at_asset_id_idx";
DROP INDEX "transfer_to_id_at_asset_id_idx";
CREATE INDEX "transfer_sent_idx" ON "transfer"("from_id", "at", "asset_id", "tx_hash", "ordinal", "block", "tx_index", "to_id", "value", "fee");
CREATE INDEX "transfer_received_idx" ON "transfer"("to_id", "at", "asset_id", "tx_hash", "ordinal", "block", "tx_index", "from_id", "value", "fee");
