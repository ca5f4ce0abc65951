-- Letters that a server refused of late are counted on the first page of the back office, among many that went out.
CREATE INDEX notification_mail_refused ON notification_mail (state, created_at) WHERE why = 'refused' AND body_text <> '';
