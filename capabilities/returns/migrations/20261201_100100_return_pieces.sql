-- Which pieces of a line a return pays, so that none has its money twice.

-- How many of the line had their money when it first went back; nothing before that.
ALTER TABLE return_line ADD COLUMN paid @int NOT NULL DEFAULT 0;
-- How many of them had never been sent: nobody waits for them to come back, and the order does not send them any more.
ALTER TABLE return_line ADD COLUMN unsent @int NOT NULL DEFAULT 0;

-- Where the goods were: held, on_the_way or unsent.
ALTER TABLE return_head ADD COLUMN whereabouts @text NOT NULL DEFAULT 'held';
-- Until when they are to be sent back, once that day is known.
ALTER TABLE return_head ADD COLUMN send_until @time;
