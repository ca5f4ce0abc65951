-- How somebody was served and how it was delivered: said of sellers and of the shop, never of a product.
ALTER TABLE reviews_review ADD COLUMN service @int;
ALTER TABLE reviews_review ADD COLUMN delivery @int;
ALTER TABLE reviews_score ADD COLUMN service_count @int NOT NULL DEFAULT 0;
ALTER TABLE reviews_score ADD COLUMN service_sum @int NOT NULL DEFAULT 0;
ALTER TABLE reviews_score ADD COLUMN delivery_count @int NOT NULL DEFAULT 0;
ALTER TABLE reviews_score ADD COLUMN delivery_sum @int NOT NULL DEFAULT 0;
