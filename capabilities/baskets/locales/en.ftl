# The basket: what somebody thinks of buying.
baskets-title = Your basket
baskets-head = Basket
baskets-add = Add to basket
baskets-quantity = Quantity
baskets-set = Update
baskets-each = Each:
baskets-before = Before:
baskets-off = Discount: { $amount }
baskets-quantity-of = Quantity of { $name }
baskets-fewer = One fewer of { $name }
baskets-more = One more of { $name }
baskets-remove = Remove
baskets-remove-one = Remove { $name } from the basket
baskets-fix = Make it { $count }
baskets-gone-name = A product that is gone

baskets-done-added = It is in your basket: { $name }
baskets-done-changed = Basket updated.
baskets-done-removed = We have taken it out of your basket.

baskets-line-short = { $count ->
    [one] Only one is left.
   *[other] Only { $count } are left.
}
baskets-line-sold-out = Sold out right now.
baskets-line-gone = No longer for sale.
baskets-price-up = The price went up: it was { $before } when you added it and is { $now } now.
baskets-price-down = The price went down: it was { $before } when you added it and is { $now } now.

baskets-sums = Summary
baskets-pieces = { $count ->
    [one] 1 item
   *[other] { $count } items
}
baskets-delivery = Delivery
baskets-delivery-later = Worked out at checkout
baskets-delivery-free = Free
baskets-total = Total
baskets-total-goods = Total before delivery
baskets-tax-included = Taxes included
baskets-checkout = Go to checkout
baskets-go-on = Keep looking
baskets-nothing-to-buy = Nothing in your basket can be bought right now.

baskets-code = Code
baskets-code-have = Do you have a discount code?
baskets-code-send = Apply
baskets-code-remove = Remove the code

baskets-empty = Your basket is empty
baskets-empty-how = When you like something, add it from its page and it will wait for you here.
baskets-empty-new = See what is new
baskets-empty-reduced = See what is reduced
baskets-empty-sign-in = Did you save something with your account?
baskets-lines-sign-in = Do you have an account? What is here comes with you.
baskets-sign-in = Sign in

baskets-not-for-sale = This is no longer for sale.
baskets-sold-out = It is sold out. We could not add it.
baskets-short = { $left ->
    [one] Only one is left.
   *[other] Only { $left } are left.
}
baskets-short-with-yours = { $left ->
    [one] Only one is left
   *[other] Only { $left } are left
} and { $has } of them are in your basket already.
baskets-quantity-unfit = Write the quantity in whole numbers, 2 for example.
baskets-too-many = At most { $most } of each thing. If you need more, write to us.
baskets-full = { $most } different things fit into a basket. Take one out, or place two orders.
baskets-code-unfit = That does not look like a code. Write it as you were given it, without spaces.
baskets-codes-full = You can try { $most } codes at once. Remove one before you add another.

baskets-personal-basket = Your basket: the codes that you tried and whether you have ordered before
baskets-personal-lines = What is in your basket, since when, and what it cost

baskets-api-group = The basket
baskets-api-get-own-basket = The basket of the person: what is in it and what it costs before delivery
baskets-api-put-own-line = How many of a variant there are to be in the basket; 0 takes it out
baskets-api-links-group = Payment links
baskets-api-list-payment-links = Payment links, the latest first
baskets-api-create-payment-link = Puts a basket together for somebody and gives its link, this once
baskets-api-get-payment-link = One payment link, with what is in it
baskets-api-renew-payment-link = Gives another link; the one of before leads nowhere any more
baskets-api-end-payment-link = Takes a payment link back

baskets-done-many = It is in your basket.
baskets-missed = We could not add: { $names }. It is no longer for sale, sold out, or the basket is full.
baskets-fewer-left = Fewer are left than you wanted: { $names }.

baskets-links = Payment links
baskets-links-lead = For what you agree by WhatsApp, by phone or at the counter: fill the basket and send the link.
baskets-links-none = You have made none yet. Fill a basket and send its link to whoever asks for it.
baskets-links-older = Older
baskets-link-one = Payment link
baskets-link-of-day = Link of { $day }
baskets-link-things = { $count ->
    [one] 1 thing
   *[other] { $count } things
}
baskets-link-times = { $count ->
    [one] 1 piece
   *[other] { $count } pieces
}
baskets-link-state-sent = Sent
baskets-link-state-opened = Opened
baskets-link-state-taken = About to pay
baskets-link-state-ordered = Ordered
baskets-link-state-over = Expired
baskets-link-state-ended = Withdrawn

baskets-link-new = New payment link
baskets-link-new-lead = Look up what you were asked for and add it. Whoever has the link pays what it costs at that time.
baskets-link-nothing-yet = Nothing is in it yet.
baskets-link-search = What you were asked for
baskets-link-find = Search
baskets-link-in-vain = Nothing for sale is called that.
baskets-link-add = Add
baskets-link-add-one = Add { $name }
baskets-link-remove-one = Remove { $name }
baskets-link-note = Note to yourself
baskets-link-note-hint = Only you see it. It is deleted with the link.
baskets-link-until = How long it is valid
baskets-link-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
baskets-link-make = Create the link

baskets-link-made = Your link is ready
baskets-link-once = Copy it now: we show it only once.
baskets-link-address = The link
baskets-link-by-whatsapp = Send by WhatsApp
baskets-link-by-mail = Send by mail
baskets-link-code = The code
baskets-link-code-how = At the counter: they read it with the camera of their phone.
baskets-link-words = A message to go with it
baskets-link-message = Hello! Here is what you asked us for, ready to be paid: { $link }
baskets-link-subject = Your order from { $shop }
baskets-link-kept = I have it

baskets-link-in-it = What is in it
baskets-link-how = How it is going
baskets-link-by = Made by
baskets-link-day-made = Created
baskets-link-day-opened = First opened
baskets-link-day-taken = Went to pay
baskets-link-day-ordered = Placed the order
baskets-link-day-ended = Withdrawn
baskets-link-day-until = Valid until
baskets-link-do = What you can do
baskets-link-renew-effect = If you have lost the link, ask for another: the one before stops working.
baskets-link-renew = Get another link
baskets-link-end = Withdraw
baskets-link-done-before = This link was made already. If you did not copy it, get another.
baskets-link-done-ended = Link withdrawn.

baskets-link-title = This is for you
baskets-link-lead = We have put it together for you. This link is valid until { $day }.
baskets-link-others = { $count ->
    [one] There is one more thing in your basket: it will be in the same order.
   *[other] There are { $count } more things in your basket: they will be in the same order.
}
baskets-link-only = Pay only for this
baskets-link-was-ordered = This order has been placed already
baskets-link-over-how = If you think this is a mistake, write to us and we will send you another.
baskets-link-to-shop = Go to the shop

baskets-link-empty = Add at least one thing.
baskets-link-full = { $most } different things fit into a link.
baskets-link-quantity-unfit = Write quantities in whole numbers, { $most } at most.
baskets-link-not-for-sale = One of the things is no longer for sale. Remove it and try again.
baskets-link-note-long = The note can have { $most } letters at most.
baskets-link-days-unfit = Choose how long it is valid.
baskets-link-over = This link is no longer valid
baskets-link-nothing-left = None of this can be bought right now.

baskets-audit-link-made = created a payment link
baskets-audit-link-renewed = asked for another address of a payment link
baskets-audit-link-ended = withdrew a payment link

baskets-personal-links = The payment links that you made and what you noted in them
baskets-personal-checkouts = Purchases that a program prepared for you
baskets-checkout-empty = There is nothing to buy.
baskets-checkout-too-many = You already have { $most } purchases opened by programs. Complete or cancel one.
