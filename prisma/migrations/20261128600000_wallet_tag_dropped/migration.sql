-- Claims about addresses are labels, with their versions; nothing has been written here since.
DROP TABLE "wallet_tag";
