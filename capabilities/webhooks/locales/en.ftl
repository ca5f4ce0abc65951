# Webhooks: other programs that are told what happens in the shop.

webhooks-title = Webhooks
webhooks-lead = Tell other programs when something happens in your shop: your books, your warehouse, a chat robot.
webhooks-all = All webhooks
webhooks-known = Whom you tell
webhooks-none = You tell nobody yet. Write below the address that the other program gives you.
webhooks-all-kinds = is told everything
webhooks-count-kinds = { $count ->
    [one] is told one thing
   *[other] is told { $count } things
}
webhooks-reached = Last message taken
webhooks-never-reached = Has taken no message yet
webhooks-new = Tell another program
webhooks-edit = What and where
webhooks-address = Address
webhooks-address-hint = It begins with https:// and comes from the other program. Treat it like a password.
webhooks-name = Name
webhooks-name-hint = So that you know who it is: “Warehouse”, “Books”.
webhooks-kinds = What it is told
webhooks-kinds-hint = Messages carry ids and codes only, never names or addresses of people.
webhooks-about-goods = What you sell
webhooks-about-orders = Orders, money and returns
webhooks-about-sellers = Sellers and their payouts
webhooks-about-cases = Customer care
webhooks-about-people = People
webhooks-about-house = The shop
webhooks-is-told = Send it messages
webhooks-add = Add
webhooks-save = Save
webhooks-leave = Leave it
webhooks-done-before = That form had made this webhook already. Its secret is shown only once: if you did not keep it, ask for another here.
webhooks-done-changed = Saved.
webhooks-done-again = It is being sent again now.

webhooks-kind-product-created = There is a new product
webhooks-kind-product-changed = A product has changed
webhooks-kind-price-changed = A price has changed
webhooks-kind-stock-changed = Stock has changed
webhooks-kind-category-changed = A category has changed
webhooks-kind-brand-changed = A brand has changed
webhooks-kind-order-placed = Somebody has placed an order
webhooks-kind-order-confirmed = An order is confirmed and is to be prepared
webhooks-kind-order-paid = An order is paid
webhooks-kind-order-expired = An order has expired unpaid
webhooks-kind-order-cancelled = An order is cancelled
webhooks-kind-parcel-sent = A parcel is on its way
webhooks-kind-parcel-delivered = A parcel has arrived
webhooks-kind-order-delivered = All of an order has arrived
webhooks-kind-order-shortened = The rest of an order is not sent
webhooks-kind-order-refunded = Money of an order has gone back
webhooks-kind-handed-over = Files or keys of an order can be downloaded
webhooks-kind-order-completed = An order is over
webhooks-kind-payment-captured = A payment has come
webhooks-kind-payment-refunded = A refund is done
webhooks-kind-refund-failed = A refund could not be done
webhooks-kind-payment-disputed = Somebody has disputed a payment at their bank
webhooks-kind-return-opened = Somebody wants to return something
webhooks-kind-return-received = A return has arrived
webhooks-kind-return-refunded = A return is refunded
webhooks-kind-return-closed = A return is closed
webhooks-kind-order-imported = An order has come from another program
webhooks-kind-dispute-ended = A bank has settled a dispute
webhooks-kind-extra-taken = Too much money came in, and goes back
webhooks-kind-extra-given-back = The extra money is given back
webhooks-kind-seller-opened = There is a new seller
webhooks-kind-seller-changed = What is known of a seller has changed
webhooks-kind-seller-state = A seller has changed state
webhooks-kind-seller-closing = A seller was told that they will be closed
webhooks-kind-commission-changed = A commission has changed
webhooks-kind-commission-announced = A change of a commission was announced
webhooks-kind-earning-released = A sale may now be paid to its seller
webhooks-kind-payout-proposed = A payout to a seller is ready
webhooks-kind-payout-sent = A payout is on its way to the seller
webhooks-kind-payout-settled = The seller has received their payout
webhooks-kind-payout-returned = The bank has returned a payout to a seller
webhooks-kind-payout-dropped = A payout to a seller was dropped
webhooks-kind-statement-frozen = The statement of a month is closed
webhooks-kind-case-opened = Somebody has written about something new
webhooks-kind-case-answered = Somebody of the shop has answered
webhooks-kind-case-state = A case is in another state
webhooks-kind-case-assigned = Somebody else looks after a case
webhooks-kind-case-resolved = A case is resolved
webhooks-kind-case-overdue = A case is overdue
webhooks-kind-case-rated = Somebody has said how they were looked after
webhooks-kind-notice-received = Somebody reports a content
webhooks-kind-notice-decided = A report of a content is decided
webhooks-kind-notice-appealed = Somebody appeals a decision
webhooks-kind-appeal-judged = An appeal is decided
webhooks-kind-review-written = Somebody has written a review
webhooks-kind-review-replied = The shop has answered a review
webhooks-kind-person-joined = Somebody has made an account
webhooks-kind-profile-changed = Somebody has changed their details
webhooks-kind-role-given = Somebody has another role in the shop
webhooks-kind-person-suspended = An account is suspended
webhooks-kind-person-restored = An account is active again
webhooks-kind-person-erased = An account was erased
webhooks-kind-group-changed = A group of people has changed
webhooks-kind-group-joined = Somebody has joined a group
webhooks-kind-group-left = Somebody has left a group
webhooks-kind-shop-changed = The details of the shop have changed
webhooks-kind-feature-switched = A part of the shop was opened or closed
webhooks-kind-test = Test

webhooks-state-on = On
webhooks-state-off = Off
webhooks-state-failing = Off: does not answer
webhooks-state-gone = Off: no longer there
webhooks-state-removed = Removed
webhooks-why-off = Nothing is sent there. What happens meanwhile is not told later.
webhooks-why-failing = It has taken no message for five days, so we stopped trying. Mend the other program, send a test and switch it on again below.
webhooks-why-gone = The other program said that this address is no longer there (410). Ask for the new one, change it below and switch it on again.
webhooks-failing-since = Something has been wrong since { $day }. If no message arrives for five days it switches itself off.

webhooks-try = Try and look after
webhooks-try-lead = A test sends a message without content and shows what the other program answers.
webhooks-test = Send a test
webhooks-test-good = The test arrived
webhooks-test-bad = The test did not arrive
webhooks-renew = Change the secret
webhooks-renew-sure = Change the secret?
webhooks-renew-effect = You will see the new one once. For 24 hours messages are signed with both, so that you have time to change it over.
webhooks-old-secret = The secret of before signs too until { $day }.
webhooks-remove = Remove
webhooks-remove-sure = Remove this webhook?
webhooks-remove-effect = It is told nothing more, and its secret and its log are erased.

webhooks-secret = The secret
webhooks-added = It is added. With this secret the other program checks that messages come from you.
webhooks-renewed = This is the new one. The one of before signs too for 24 hours.
webhooks-secret-once = Copy it now: it will not be shown again.
webhooks-secret-how = Messages are signed as Standard Webhooks say: webhook-id, webhook-timestamp and webhook-signature.
webhooks-secret-kept = I have it

webhooks-log = Log
webhooks-log-lead = Each message with its attempts. Kept for 30 days.
webhooks-log-none = Nothing was sent yet. Send a test or wait until something happens.
webhooks-older = Older
webhooks-again = Send again
webhooks-said = What it answered
webhooks-body = What is sent
webhooks-progress-waiting = Waiting
webhooks-progress-again = Will be tried again
webhooks-progress-sending = Sending
webhooks-progress-delivered = Taken
webhooks-progress-failed = Not taken
webhooks-next-minutes = { $count ->
    [one] again in a minute
   *[other] again in { $count } minutes
}
webhooks-next-hours = { $count ->
    [one] again in an hour
   *[other] again in { $count } hours
}
webhooks-outcome-answered = Answered { $status }
webhooks-outcome-unreachable = Did not answer
webhooks-outcome-off-limits = Nothing is sent there
webhooks-took = { $millis } ms
webhooks-ago-now = just now
webhooks-ago-minutes = { $count ->
    [one] a minute ago
   *[other] { $count } minutes ago
}
webhooks-ago-hours = { $count ->
    [one] an hour ago
   *[other] { $count } hours ago
}
webhooks-ago-days = { $count ->
    [one] a day ago
   *[other] { $count } days ago
}

webhooks-not-an-address = This is no address of the web. Write something like https://warehouse.example/messages.
webhooks-not-encrypted = The address must begin with https://, so that nobody reads the messages on their way.
webhooks-off-limits = That address is inside a private network or on a port that is not the web's. Use a public one on port 443.
webhooks-name-too-long = The name is too long: { $count } letters at most.
webhooks-no-kinds = Choose at least one thing that it is told.
webhooks-unknown-kind = You chose something that does not exist.
webhooks-too-many = You tell { $count } programs already, which is as many as there may be. Remove one that you do not use.
webhooks-too-many-secrets = You changed the secret too often in one day. Wait until one of them has run out.
webhooks-is-off = It is switched off. Switch it on first and send it again.

webhooks-notice-off = A webhook was switched off
webhooks-notice-off-why = You are told because you look after the settings of the shop.
webhooks-notice-off-text = We stopped sending messages to a webhook, because nothing arrives there.
webhooks-notice-off-letter-subject = A webhook was switched off
webhooks-notice-off-letter-text = A program that your shop tells what happens has taken nothing for days, or has said that it is no longer there, so we stopped trying. Look at the log, mend it and switch it on again.

webhooks-audit-added = added a webhook
webhooks-audit-changed = changed a webhook
webhooks-audit-secret = changed the secret of a webhook
webhooks-audit-removed = removed a webhook
webhooks-audit-again = sent a message of a webhook again

webhooks-api-group = Webhooks
webhooks-api-list-webhook-kinds = What other programs can be told of.
webhooks-api-list-webhooks = The programs that are told what happens.
webhooks-api-create-webhook = Adds a program and gives its secret, this once.
webhooks-api-get-webhook = One of them.
webhooks-api-change-webhook = Changes where it is told and of what, or switches it off.
webhooks-api-delete-webhook = Takes it away, with its secret and its log.
webhooks-api-renew-webhook-secret = Changes its secret; the one of before signs too for 24 hours.
webhooks-api-test-webhook = Sends a test and waits for the answer.
webhooks-api-list-webhook-deliveries = The messages that were sent to it, with each attempt.
webhooks-api-retry-webhook-delivery = Sends a message again now.
