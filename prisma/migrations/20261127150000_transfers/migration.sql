-- Transfers are kept as chains write them: accounts and coins apart, in integers of the smallest unit. What the earlier
-- table held (movements of one shipped set, in whole units of ether) is carried over.
ALTER TABLE "transfer" RENAME TO "transfer_before";
ALTER TABLE "transfer_before" RENAME CONSTRAINT "transfer_pkey" TO "transfer_before_pkey";
ALTER INDEX "transfer_from_wallet_id_at_idx" RENAME TO "transfer_before_from_idx";
ALTER INDEX "transfer_to_wallet_id_at_idx" RENAME TO "transfer_before_to_idx";
ALTER INDEX "transfer_chain_tx_hash_ordinal_key" RENAME TO "transfer_before_key";

-- CreateTable
CREATE TABLE "graph_address" (
    "id" BIGSERIAL NOT NULL,
    "family" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,

    CONSTRAINT "graph_address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "graph_asset" (
    "id" SERIAL NOT NULL,
    "chain" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "symbol" TEXT,
    "decimals" INTEGER,

    CONSTRAINT "graph_asset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transfer_import" (
    "id" SERIAL NOT NULL,
    "chain" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "rows_read" INTEGER NOT NULL,
    "rows_new" INTEGER NOT NULL,
    "rows_rejected" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "transfer_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transfer" (
    "asset_id" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "block" BIGINT,
    "tx_index" INTEGER NOT NULL,
    "from_id" BIGINT,
    "to_id" BIGINT,
    "value" DECIMAL(78,0) NOT NULL,
    "fee" DECIMAL(78,0) NOT NULL,
    "import_id" INTEGER NOT NULL,

    CONSTRAINT "transfer_pkey" PRIMARY KEY ("asset_id","tx_hash","ordinal")
);

-- CreateTable
CREATE TABLE "coin_transaction" (
    "id" BIGSERIAL NOT NULL,
    "asset_id" INTEGER NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "block" BIGINT,
    "tx_index" INTEGER NOT NULL,
    "coinbase" BOOLEAN NOT NULL,
    "coinjoin" BOOLEAN,
    "import_id" INTEGER NOT NULL,

    CONSTRAINT "coin_transaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coin_input" (
    "transaction_id" BIGINT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "address_id" BIGINT,
    "value" DECIMAL(78,0) NOT NULL,
    "spent_hash" TEXT,
    "spent_ordinal" INTEGER,

    CONSTRAINT "coin_input_pkey" PRIMARY KEY ("transaction_id","ordinal")
);

-- CreateTable
CREATE TABLE "coin_output" (
    "transaction_id" BIGINT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "address_id" BIGINT,
    "value" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "coin_output_pkey" PRIMARY KEY ("transaction_id","ordinal")
);

-- CreateTable
CREATE TABLE "wallet_exposure" (
    "id" UUID NOT NULL,
    "family" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "chain" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "hops" INTEGER NOT NULL,
    "min_value" DECIMAL(78,0) NOT NULL,
    "settings" TEXT NOT NULL,
    "versions" TEXT NOT NULL,
    "basis" JSONB NOT NULL,
    "total" DECIMAL(78,0) NOT NULL,
    "shares" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "wallet_exposure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "graph_address_canonical_idx" ON "graph_address"("canonical");

-- CreateIndex
CREATE UNIQUE INDEX "graph_address_family_canonical_key" ON "graph_address"("family", "canonical");

-- CreateIndex
CREATE UNIQUE INDEX "graph_asset_chain_token_key" ON "graph_asset"("chain", "token");

-- CreateIndex
CREATE INDEX "transfer_import_at_idx" ON "transfer_import"("at" DESC);

-- CreateIndex
CREATE INDEX "transfer_from_id_at_asset_id_idx" ON "transfer"("from_id", "at", "asset_id");

-- CreateIndex
CREATE INDEX "transfer_to_id_at_asset_id_idx" ON "transfer"("to_id", "at", "asset_id");

-- CreateIndex
CREATE UNIQUE INDEX "coin_transaction_asset_id_tx_hash_key" ON "coin_transaction"("asset_id", "tx_hash");

-- CreateIndex
CREATE INDEX "coin_input_address_id_transaction_id_idx" ON "coin_input"("address_id", "transaction_id");

-- CreateIndex
CREATE INDEX "coin_input_spent_hash_spent_ordinal_idx" ON "coin_input"("spent_hash", "spent_ordinal");

-- CreateIndex
CREATE INDEX "coin_output_address_id_transaction_id_idx" ON "coin_output"("address_id", "transaction_id");

-- CreateIndex
CREATE INDEX "wallet_exposure_family_canonical_at_idx" ON "wallet_exposure"("family", "canonical", "at" DESC);

ALTER TABLE "transfer" ADD CONSTRAINT "transfer_amounts" CHECK (value >= 0 AND fee >= 0 AND (from_id IS NOT NULL OR fee = 0));
ALTER TABLE "coin_input" ADD CONSTRAINT "coin_input_value" CHECK (value >= 0);
ALTER TABLE "coin_output" ADD CONSTRAINT "coin_output_value" CHECK (value >= 0);
ALTER TABLE "wallet_exposure" ADD CONSTRAINT "wallet_exposure_words" CHECK (
  direction IN ('in', 'out') AND method IN ('poison', 'haircut', 'fifo') AND hops > 0 AND total >= 0);

INSERT INTO "graph_asset" (chain, token, symbol, decimals)
  SELECT DISTINCT 'eip155:1', '', 'ETH', 18 FROM "transfer_before" WHERE chain = 'ethereum' AND asset = 'ETH';
INSERT INTO "transfer_import" (chain, source, name, digest, rows_read, rows_new, rows_rejected, "by", at)
  SELECT 'eip155:1', 'demonstration', 'tornado-transfers.csv', '', count(*), count(*), 0, 'system:starter', max(at)
  FROM "transfer_before" WHERE chain = 'ethereum' AND asset = 'ETH' HAVING count(*) > 0;
INSERT INTO "graph_address" (family, canonical)
  SELECT w.family, w.canonical FROM "wallet" w WHERE w.id IN (
    SELECT from_wallet_id FROM "transfer_before" UNION SELECT to_wallet_id FROM "transfer_before");
INSERT INTO "transfer" (asset_id, tx_hash, ordinal, at, block, tx_index, from_id, to_id, value, fee, import_id)
  SELECT a.id, f.tx_hash, f.ordinal, f.at, f.block, 0, gf.id, gt.id, f.quantity * 1000000000000000000, 0, i.id
  FROM "transfer_before" f
  CROSS JOIN (SELECT id FROM "graph_asset" LIMIT 1) a CROSS JOIN (SELECT id FROM "transfer_import" LIMIT 1) i
  LEFT JOIN "wallet" wf ON wf.id = f.from_wallet_id
  LEFT JOIN "graph_address" gf ON gf.family = wf.family AND gf.canonical = wf.canonical
  LEFT JOIN "wallet" wt ON wt.id = f.to_wallet_id
  LEFT JOIN "graph_address" gt ON gt.family = wt.family AND gt.canonical = wt.canonical
  WHERE f.chain = 'ethereum' AND f.asset = 'ETH';
DROP TABLE "transfer_before";

-- What a chain wrote, and what an exposure was computed to be, is evidence.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "transfer" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "transfer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "coin_transaction" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "coin_transaction" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "coin_input" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "coin_input" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "coin_output" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "coin_output" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "transfer_import" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "transfer_import" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "wallet_exposure" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "wallet_exposure" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What moved to and from an address, newest first, at most so many movements each way and kind of chain. On a chain of
-- coins each input bears its share of each output (docs/exposure.md); what comes back to the address is no movement.
CREATE FUNCTION graph_movements(address bigint, most int)
RETURNS TABLE (asset_id int, tx_hash text, ordinal int, at timestamptz, incoming boolean, other_id bigint, value numeric)
LANGUAGE sql STABLE ROWS 100 AS $$
  (SELECT t.asset_id, t.tx_hash, t.ordinal, t.at, false, t.to_id, t.value FROM "transfer" t
   WHERE t.from_id = address AND t.to_id IS DISTINCT FROM address ORDER BY t.at DESC LIMIT most)
  UNION ALL
  (SELECT t.asset_id, t.tx_hash, t.ordinal, t.at, true, t.from_id, t.value FROM "transfer" t
   WHERE t.to_id = address AND t.from_id IS DISTINCT FROM address ORDER BY t.at DESC LIMIT most)
  UNION ALL
  (SELECT c.asset_id, c.tx_hash, o.ordinal, c.at, false, o.address_id, floor(o.value * own.value / nullif(whole.value, 0))
   FROM (SELECT i.transaction_id, sum(i.value) AS value FROM "coin_input" i WHERE i.address_id = address
         GROUP BY 1 ORDER BY 1 DESC LIMIT most) own
   JOIN "coin_transaction" c ON c.id = own.transaction_id
   CROSS JOIN LATERAL (SELECT sum(i.value) AS value FROM "coin_input" i WHERE i.transaction_id = c.id) whole
   JOIN "coin_output" o ON o.transaction_id = c.id AND o.address_id IS DISTINCT FROM address)
  UNION ALL
  (SELECT c.asset_id, c.tx_hash, o.ordinal, c.at, true, i.address_id,
     CASE WHEN c.coinbase THEN o.value ELSE floor(o.value * i.value / nullif(whole.value, 0)) END
   FROM (SELECT o.transaction_id, o.ordinal, o.value FROM "coin_output" o WHERE o.address_id = address
         ORDER BY 1 DESC LIMIT most) o
   JOIN "coin_transaction" c ON c.id = o.transaction_id
   CROSS JOIN LATERAL (SELECT sum(i.value) AS value FROM "coin_input" i WHERE i.transaction_id = c.id) whole
   LEFT JOIN LATERAL (SELECT i.address_id, sum(i.value) AS value FROM "coin_input" i WHERE i.transaction_id = c.id
                      GROUP BY 1) i ON true
   WHERE i.address_id IS DISTINCT FROM address OR c.coinbase)
$$;
