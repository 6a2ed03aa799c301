-- What the gate reads about the exposure of a wallet: the figures of its newest check, and of which versions they are.
CREATE TABLE "wallet_exposure_check" (
    "wallet_id" UUID NOT NULL,
    "versions" TEXT NOT NULL,
    "shares" JSONB NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wallet_exposure_check_pkey" PRIMARY KEY ("wallet_id")
);
ALTER TABLE "wallet_exposure_check" ADD CONSTRAINT "wallet_exposure_check_wallet_id_fkey" FOREIGN KEY ("wallet_id") REFERENCES "wallet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
