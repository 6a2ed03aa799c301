-- Pictures are found by the address in their middle, also where it is no wallet of ours, or became one only later.
CREATE INDEX "wallet_graph_root_at_idx" ON "wallet_graph"("root", "at");
