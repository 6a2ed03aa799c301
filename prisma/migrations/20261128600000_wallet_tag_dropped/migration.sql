-- Claims about addresses are labels, with their versions; nothing has been written here since.
DROP TRIGGER never_deleted ON "wallet_tag";
DROP TRIGGER never_deleted_truncate ON "wallet_tag";
DROP TABLE "wallet_tag";
