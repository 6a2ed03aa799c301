-- A payment for an NFT names what is bought and who takes a part in the sale.
ALTER TABLE "transaction" ADD COLUMN "nft" JSONB;
