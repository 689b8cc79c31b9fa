"""Language models as proposers: prompts, engines that generate, the scheduler that batches for them."""
