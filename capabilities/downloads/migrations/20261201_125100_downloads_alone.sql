-- Which orders were paid together is known to orders: they say of which the money is lost.

DROP INDEX downloads_order_by_group;
ALTER TABLE downloads_order DROP COLUMN group_id;
