-- Open cases that are few among many: those that wait for somebody, those that nobody looks after, those in which the customer
-- spoke last. Their lists and counts walk past no others.
CREATE INDEX care_case_waiting ON care_case (is_open, due_at, id)
    WHERE state IN ('waiting_customer', 'waiting_seller', 'waiting_carrier');
CREATE INDEX care_case_unassigned ON care_case (is_open, due_at, id) WHERE agent_id IS NULL;
CREATE INDEX care_case_unanswered ON care_case (is_open, due_at, id) WHERE is_unanswered;
