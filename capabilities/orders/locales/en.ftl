# An order, for whoever bought
orders-order = Order { $code }
orders-placed-on = Placed on { $day }
orders-code = Order code
orders-mine = My orders
orders-mine-none = You haven’t bought anything yet
orders-mine-none-how = Once you place an order, you can follow it from here.
orders-mine-go = See the shop
orders-older = Show older ones
orders-account = Your account
orders-yours-to-pay = Not paid yet.
orders-yours-to-send = We are getting it ready.
orders-yours-on-the-way = On its way.
orders-yours-delivered = Delivered.
orders-yours-to-refund = Cancelled. Your refund is pending.
orders-yours-over = Cancelled.
orders-done-placed = Thank you for your order. We have sent you an email with everything in it.
orders-done-paid = Your payment went through. We are already getting it ready.
orders-done-cancelled = We have cancelled the order.
orders-done-heard = Thank you for telling us.
orders-pay-title = Not paid yet
orders-pay-lead = We have put your things aside. Pay { $amount } so that we can send them.
orders-pay-until =
    { $count ->
        [one] We keep them for 1 more minute.
       *[other] We keep them for { $count } more minutes.
    }
orders-pay-transfer = Transfer { $amount } with these details. We will let you know when it arrives.
orders-pay-by = How you want to pay
orders-pay = Pay { $amount }
orders-pay-otherwise = Pay another way
orders-transfer-iban = IBAN
orders-transfer-holder = Account holder
orders-transfer-concept = Reference
orders-transfer-amount = Amount
orders-transfer-until = Pay by
orders-steps = Progress
orders-step-placed = Order
orders-step-paid = Payment
orders-step-packed = Preparation
orders-step-sent = Dispatch
orders-step-ready = Ready to pick up
orders-step-delivered = Delivery
orders-step-fetched = Pick-up
orders-step-withdrawal = To change your mind
orders-step-guarantee = Legal guarantee
orders-step-guarantee-files = Guarantee of the files
orders-step-cancelled = Cancelled
orders-step-expired = Cancelled because it was not paid
orders-day-unpaid = Pending
orders-day-now = In progress
orders-day-expected = Expected on { $day }
orders-day-between = Expected between { $first } and { $last }
orders-day-after-money =
    { $count ->
        [one] At most 1 working day after the money reaches us
       *[other] At most { $count } working days after the money reaches us
    }
orders-day-until = Until { $day }
orders-day-withdrawal = 14 days from when you get it
orders-day-guarantee = From when you get it
orders-parcels = Parcels
orders-parcel = Parcel { $count }
orders-parcel-gone = Sent on { $day }
orders-parcel-there = Delivered on { $day }
orders-parcel-files = Digital delivery
orders-handed = Deliveries
orders-line-agreed = You asked to have it right away on { $day }.
orders-line-open = You can withdraw as long as you do not begin to download it.
orders-line-fetched = You began to download it on { $day }.
orders-line-begun = You began to download it on { $day }: you can no longer withdraw, as you accepted when you bought it.
orders-track = Track the parcel
orders-bought = What you ordered
orders-subtotal = Products
orders-discount = Discounts
orders-delivery = Delivery
orders-fee = Payment method fee
orders-free = Free
orders-total = Total
orders-tax = Includes { $tax } of { $name }
orders-refund-done = Refund of { $amount }, made on { $day }
orders-refund-asked = Refund of { $amount }, on its way
orders-refund-late = We have not been able to give back { $amount } yet. We are sorting it out.
orders-to = Where it goes
orders-paid-by = Way to pay
orders-billing = Billing details
orders-note-of-theirs = Note for the shop
orders-window = Arrives between { $first } and { $last }.
orders-window-day = Arrives on { $first }.
orders-window-unpaid =
    { $count ->
        [one] Arrives at most 1 working day after the money reaches us.
       *[other] Arrives at most { $count } working days after the money reaches us.
    }
orders-window-pick-up = You can pick it up from { $first }.
orders-window-pick-up-unpaid =
    { $count ->
        [one] You can pick it up 1 working day after the money reaches us.
       *[other] You can pick it up { $count } working days after the money reaches us.
    }
orders-law = Your rights
orders-law-withdrawal = You can change your mind within 14 days of getting the last product, without giving reasons.
orders-law-no-withdrawal = What you ordered cannot be returned if you change your mind.
orders-kept-closed = Cannot be returned if you change your mind: { $goods }.
orders-kept-sealed = Can only be returned while still sealed: { $goods }.
orders-kept-begun = Can no longer be returned if you agree to have it before that time is over: { $goods }.
orders-kept-agreed = On { $day } you asked to have these right away, and accepted that once you begin to download them you lose your right of withdrawal: { $goods }.
orders-kept-service = If you agree that it begins before that, it can only be called off until it is fully done: { $goods }.
orders-kept-mixed = Can only be returned while not mixed with other things: { $goods }.
orders-law-returns = How to return it
orders-law-guarantee =
    { $count ->
        [one] If something is wrong or breaks, we are liable for { $count } year from delivery.
       *[other] If something is wrong or breaks, we are liable for { $count } years from delivery.
    }
orders-guarantee-files =
    { $count ->
        [one] For files it is { $count } year.
       *[other] For files it is { $count } years.
    }
orders-law-more = The legal guarantee
orders-seller = Who sells to you
orders-heard = How did you hear of us?
orders-heard-choose = Choose an answer
orders-heard-search = A search engine
orders-heard-friend = Somebody told me
orders-heard-social = A social network
orders-heard-press = Press, radio or a blog
orders-heard-street = A market, or passing by
orders-heard-before = I had bought before
orders-heard-other = Some other way
orders-heard-send = Send
orders-cancel = Cancel the order
orders-cancel-sure = If you have paid already, we give all your money back.
orders-cancel-yes = Yes, cancel it
orders-help = Ask about this order
orders-find = Find your order
orders-find-lead = We send a link to the email address you bought with.
orders-find-code-hint = It is in the confirmation email: K7QF-2M9X. If you bought in the former shop, its number there will do.
orders-find-email = Your email
orders-find-send = Send the link
orders-find-member = I have an account: see my orders
orders-found = Check your email
orders-found-lead = If there is an order with that code and that address, we have sent you a link to it.
orders-find-again = Try again

# Why not
orders-is-placed = That order exists already.
orders-is-over = This order is over.
orders-is-unpaid = This order has not been paid.
orders-is-refunded = The money for this order has been given back.
orders-is-sent = Some of this order has been sent, so it cannot be cancelled.
orders-is-begun = You have begun to download some of this order, so it cannot be cancelled.
orders-is-unsent = Nothing of this order has been sent.
orders-is-all-sent = All of this order has been sent.
orders-is-delivered = This order has been delivered.
orders-no-money = There is no money to give back.
orders-is-paid = This order has been paid already.
orders-place-goods = There is nothing to order, or too much.
orders-place-sum = The total does not add up. Go back to the basket and try again.
orders-text-empty = Write something.
orders-text-long = It is too long: { $most } characters fit.
orders-amount-unfit = Type an amount, 12.50 for example.
orders-amount-large = That is more than is left to refund: { $most }.
orders-parcel-empty = Say how many go into the parcel.
orders-parcel-quantity = { $left } of { $sku } are left to send.
orders-parcel-carrier = Choose a carrier from the list.
orders-parcel-number = That tracking number is too long.

# Letters
orders-letter-button = See the order
orders-letter-fine = If you have a question, answer this email.
orders-letter-fine-link = Do not share the link: whoever has it can see the order and cancel it.
orders-letter-received-subject = [{ $code }] We have received your order
orders-letter-received-body = Thank you for buying at { $shop }. This is the summary of your order { $code } from { $day }. Keep it.
orders-letter-transfer =
    It is not paid yet. Transfer { $amount } with these details:
    IBAN: { $iban }
    Account holder: { $holder }
    Reference: { $code }
    { $count ->
        [one] We keep it for you for 1 day.
       *[other] We keep it for you for { $count } days.
    }
orders-letter-transfer-subject = [{ $code }] Details for your transfer
orders-letter-pay-at-door = You pay when you get it: { $amount }.
orders-letter-is-paid = It is paid: { $amount }.
orders-letter-to-pay = The payment of { $amount } is pending. If you have not paid yet, you can do so on the page of the order.
orders-letter-lines = What you ordered:
orders-letter-more =
    { $count ->
        [one] And 1 more product, on the page of the order.
       *[other] And { $count } more products, on the page of the order.
    }
orders-letter-tax = Includes { $tax } of { $name } on { $base }
orders-letter-way = Delivery
orders-letter-withdrawal =
    { $count ->
        [one] Withdrawal: you can change your mind for { $count } day from when you get the last product, without giving reasons. Just tell us, by writing to { $mail } or with the form at the end for example. How it is done: { $page }
       *[other] Withdrawal: you can change your mind for { $count } days from when you get the last product, without giving reasons. Just tell us, by writing to { $mail } or with the form at the end for example. How it is done: { $page }
    }
orders-letter-way-back = You have 14 days from telling us to send it back. You pay for that delivery.
orders-letter-money-back =
    { $count ->
        [one] We give back what you paid, standard delivery included, within { $count } day of you telling us; we may wait for the product or for proof that you have sent it.
       *[other] We give back what you paid, standard delivery included, within { $count } days of you telling us; we may wait for the product or for proof that you have sent it.
    }
orders-letter-no-withdrawal = Withdrawal: what you ordered cannot be returned if you change your mind.
orders-letter-guarantee =
    { $count ->
        [one] Legal guarantee: if something does not conform, we are liable for { $count } year from delivery, at no cost to you.
       *[other] Legal guarantee: if something does not conform, we are liable for { $count } years from delivery, at no cost to you.
    }
orders-letter-seller = Who sells to you:
orders-letter-form =
    Model withdrawal form (copy it and send it only if you wish to withdraw from the contract):
    To { $seller }:
    I hereby give notice that I withdraw from my contract of sale of the following goods:
    Ordered on / received on:
    Name of consumer:
    Address of consumer:
    Signature of consumer (only if sent on paper):
    Date:
orders-letter-paid-subject = [{ $code }] We have received your payment
orders-letter-paid-body = Your payment of { $amount } to { $shop } for order { $code } has arrived. We are already getting it ready.
orders-letter-sent-subject = [{ $code }] Your order is on its way
orders-letter-sent-body = We have sent you a parcel of order { $code } from { $shop }:
orders-letter-ready-subject = [{ $code }] Your order is ready
orders-letter-ready-body = You can pick up this part of order { $code } at { $shop }:
orders-letter-handed-subject = [{ $code }] Your downloads are ready
orders-letter-handed-body = What is digital in your order { $code } is now on the page of the order:
orders-letter-handed-button = See my downloads
orders-letter-carrier = { $carrier } carries it.
orders-letter-tracking = { $carrier } carries it under number { $number }.
orders-letter-cancelled-subject = [{ $code }] Order cancelled
orders-letter-cancelled-body = We have cancelled your order { $code } at { $shop }.
orders-letter-cancelled-paid =
    { $count ->
        [one] We give back what you had paid within { $count } day and let you know when it is done.
       *[other] We give back what you had paid within { $count } days and let you know when it is done.
    }
orders-letter-expired-subject = [{ $code }] Order cancelled because it was not paid
orders-letter-expired-body = The payment for your order { $code } at { $shop } did not arrive in time, so we have cancelled it. You do not have to do anything. If you still want it, order it again.
orders-letter-late-subject = [{ $code }] Your payment came too late
orders-letter-late-body = Your payment of { $amount } for order { $code } has arrived, but the order was cancelled already and we cannot send it. We give all of it back.
orders-letter-refunded-subject = [{ $code }] We have given back { $amount }
orders-letter-refunded-body = We have given back { $amount } for order { $code } at { $shop }.
orders-letter-same-way = The money goes the same way you paid it. Your bank may need a few days to show it.
orders-letter-found-subject = [{ $code }] Your order
orders-letter-found-body = With this link you can see your order { $code }.
orders-letter-found-fine = If you did not ask for this link, you do not have to do anything.

# Back office
orders-orders = Orders
orders-orders-lead = The latest first.
orders-shelves = Which orders
orders-all = All
orders-shelf-to-pay = Not paid
orders-shelf-to-send = To send
orders-shelf-on-the-way = On the way
orders-shelf-delivered = Delivered
orders-shelf-to-refund = To refund
orders-shelf-done = Done
orders-shelf-over = Cancelled
orders-search = Code, name or email
orders-search-go = Search
orders-none = No orders
orders-none-found = There is none like that.
orders-none-yet = When somebody buys, the order appears here.
orders-order-col = Order
orders-state = State
orders-lines =
    { $count ->
        [one] 1 line
       *[other] { $count } lines
    }
orders-state-placed = Not confirmed
orders-state-confirmed = Confirmed
orders-state-cancelled = Cancelled
orders-state-expired = Expired
orders-state-completed = Done
orders-payment-waiting = Not paid
orders-payment-authorised = Payment authorised
orders-payment-paid = Paid
orders-payment-partly-refunded = Partly refunded
orders-payment-refunded = Refunded
orders-payment-void = No charge
orders-goods-none = Not sent
orders-goods-partly-sent = Partly sent
orders-goods-sent = Sent
orders-goods-delivered = Delivered
orders-done = Done.
orders-goods = Products
orders-known = Facts
orders-email = Email
orders-who = Buys
orders-is-member = With an account
orders-is-guest = Without an account
orders-day-placed = Ordered on
orders-day-paid = Paid on
orders-day-sent = Sent on
orders-day-delivered = Delivered on
orders-day-ended = Closed on
orders-way = Delivery by
orders-expected = Expected
orders-invoice = Invoice
orders-invoice-wanted = Wanted with their details
orders-came-from = Came from
orders-was-paid = Paid
orders-went-back = Refunded
orders-line = Product
orders-quantity = Quantity
orders-sent = Sent
orders-each = Price
orders-send-title = Send a parcel
orders-carrier = Carrier
orders-carrier-none = No carrier
orders-number = Tracking number
orders-number-hint = We email it to whoever bought.
orders-send = Mark as sent
orders-deliver = Mark as delivered
orders-confirm-title = Payment
orders-confirm-hint = Mark it when you see the money. The order changes in a moment.
orders-confirm = The money has arrived
orders-refunds = Refunds
orders-refund = Refund
orders-refund-amount = Amount
orders-refund-hint = Empty: all that is left, { $most }.
orders-refund-send = Refund
orders-refund-failed = { $amount } could not be refunded
orders-refund-until = Refund by
orders-cancel-staff = What was put aside is for sale again, and if it was paid the money goes back. They are told by email.
orders-notes = Internal notes
orders-note = Note
orders-note-hint = Only those who work here see it.
orders-note-send = Keep the note
orders-figure-to-send = to send
orders-figure-week =
    { $count ->
        [one] 1 order this week
       *[other] { $count } orders this week
    }
orders-figure-quiet = Nothing to send.
orders-figure-refund =
    { $count ->
        [one] 1 order to refund.
       *[other] { $count } orders to refund.
    }
orders-figure-refund-until = By { $day }.
orders-audit-cancelled = Cancelled an order
orders-audit-delivered = Marked a parcel as delivered
orders-audit-noted = Noted something beside an order
orders-audit-paid = Marked an order as paid
orders-audit-refunded = Refunded money for an order
orders-audit-sent = Sent a parcel
orders-notice-new = New orders
orders-notice-new-why = You get it because you look after the orders of the shop.
orders-notice-new-text = There is a new order to send.
orders-notice-new-letter-subject = There is a new order
orders-notice-new-letter-text = A new order has come in and is confirmed. It can be got ready.

# Personal data
orders-personal-groups = Purchases: who, where to and how they are paid
orders-personal-orders = Orders, with their amounts and dates
orders-personal-lines = What was bought in each order
orders-personal-parcels = Parcels that were sent
orders-personal-notes = Internal notes about orders
orders-personal-words = Words by which an order is found
orders-personal-kept-books = The law makes us keep the amounts for six years, without your name.
orders-personal-kept-place = Country, region and the first two signs of the postcode show why that tax was charged.
orders-personal-kept-open = While an order is to be sent or refunded; then it is erased.

# For programs
orders-api-group = Orders
orders-api-list-own = Your orders, the latest first
orders-api-get-own = One of your orders
orders-api-list-orders = The orders of the shop, the latest first
orders-api-get-order = An order with its lines and parcels
orders-api-send-parcel = Sends a parcel and tells whoever bought

# Several sellers, receipt, ordering again
orders-done-claimed = It is in your account now.
orders-others = In the same payment
orders-others-lead = Each order is sent by whoever sells it.
orders-claim = Add to my account
orders-claim-lead = You bought without an account. Add this order to yours so that you always find it.
orders-claim-taken = This order is in an account already.
orders-again = Order again
orders-withdraw-here = Withdraw from contract here
orders-return-here = Return or complain
orders-law-private = A private person sells you this, not a business: consumer law does not apply, so there is no right of withdrawal and no legal guarantee of three years. They do answer for hidden defects.
orders-law-ask = Ask
orders-seller-trader = Sells as a business
orders-seller-private = Sells as a private person
orders-seller-through = Through { $shop }
orders-receipt = Purchase receipt
orders-receipt-title = Purchase receipt { $code }
orders-receipt-get = Purchase receipt (PDF)
orders-receipt-when = Order { $code } of { $day }
orders-receipt-seller = Seller
orders-receipt-buyer = Buyer
orders-receipt-tax-id = Tax number: { $id }
orders-receipt-rate = Tax
orders-receipt-amount = Amount
orders-receipt-paid = Paid on { $day }: { $amount }.
orders-receipt-paid-by = Paid on { $day }: { $amount }. Way to pay: { $way }.
orders-receipt-no-invoice = This paper proves your purchase. It is not an invoice.
orders-slip-title = Packing slip { $code }
orders-slip-get = Packing slip (PDF)
orders-slip-sku = Reference
orders-place-on-delivery = What several sellers send cannot be paid on delivery. Choose another way to pay.
orders-letter-others = This payment is for orders { $codes } too.
orders-letter-shortened-subject = [{ $code }] We cannot send you the rest
orders-letter-shortened-body = We are sorry: of your order { $code } we will not send this:
orders-letter-shortened-back = We give you back { $amount }.

# More in the back office
orders-board = Board
orders-board-lead = What is to be done, at a glance.
orders-board-list = Show the list
orders-board-none = Nothing for now.
orders-board-more = Show all
orders-export = Download for the books:
orders-export-orders = orders (CSV)
orders-export-lines = lines (CSV)
orders-sold-by = Sold by
orders-kept = Commission
orders-extra = came on top
orders-refuse = Not taken at the door
orders-refuse-what = The order is cancelled, nobody owes anything and its products can be sold again. They are told by e-mail.
orders-refuse-yes = Yes, it was refused
orders-shorten = The rest will not be sent
orders-shorten-what = What is not sent yet can be sold again and its money goes back. They are told by e-mail.
orders-shorten-yes = Yes, leave it like this
orders-forget = Erase their data
orders-forget-what = Only if whoever bought without an account has asked for it. The order keeps no name, e-mail or address; if it is still to be sent or refunded, they are erased once it is over.
orders-forget-yes = Yes, erase
orders-figures = Sales
orders-figures-lead = What was sold, what it leaves and what went back, day by day.
orders-figures-span = How many days
orders-figures-currency = Currency
orders-figures-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
orders-figures-sales = Sold
orders-figures-margin = Margin
orders-figures-margin-hint = The margin counts only products whose cost is known: price without taxes minus cost.
orders-figures-back = Gone back
orders-figures-table = Show the table
orders-figures-day = Day
orders-figures-products = By product
orders-figures-sources = By where they came from
orders-figures-source = Where they came from
orders-figures-units = Units
orders-figures-none = Nothing was sold in these days yet.
orders-figures-unknown = Unknown
orders-audit-refused = Noted that an order was refused at the door
orders-audit-shortened = Left the rest of an order unsent
orders-audit-forgotten = Erased the data of whoever bought without an account

# From another shop, disputes, terms, times
orders-past = You placed this order in our former shop ({ $origin }, no. { $number }). Here you can look it up and complain if something fails.
orders-past-office = It comes from { $origin }, no. { $number }. It was paid there, so it cannot be cancelled or refunded here; it can be noted, what is left can be sent, and a complaint can be dealt with.
orders-past-unnamed = The number of the order is missing, or which program it comes from.
orders-past-currency = The amounts of the order are in several currencies.
orders-past-sum = An amount of the order cannot be right.
orders-past-lines = The order has too many lines, or one without units.
orders-past-future = The order carries a date that has not come yet.
orders-is-past = This order was placed and paid in the former shop: it is cancelled and refunded there.
orders-charges = Other charges
orders-day-elsewhere = In the former shop
orders-day-deemed = Counts as delivered since { $day }
orders-day-deemed-on = Counts as delivered
orders-step-disputed = Payment disputed at the bank
orders-step-dispute-won = Dispute at the bank closed: the payment stands
orders-step-dispute-lost = Dispute at the bank closed: the payment went back
orders-dispute-open = The buyer disputed this payment at their bank on { $day }. Think before you send or refund anything.
orders-dispute-won = The bank sided with the shop on { $day }: the money stays.
orders-dispute-lost = The bank sided with the buyer on { $day } and gave them the money back. Do not refund it once more.
orders-terms-get = Terms you accepted (PDF)
orders-terms-title = Terms of order { $code }
orders-terms-lead = Accepted on { $day }. Version { $version }: it does not change.
orders-letter-terms = The terms that you accepted, to keep: { $page }
orders-letter-complaints = Complaints: write to { $mail }. You get a tracking code and an answer within 15 working days at most. Complaint forms and other ways: { $page }
orders-cancel-all = The other orders of the same payment are cancelled with this one: none has been paid yet.
orders-policy = Order settings
orders-policy-lead = What happens when nobody marks a parcel as delivered.
orders-policy-days = Days until an order counts as delivered
orders-policy-days-hint = Counted from the last day on which it should arrive. The buyer's times to withdraw and of the guarantee do not begin by this.
orders-policy-days-unfit = Write a number of days between { $least } and { $most }.
orders-policy-save = Save
orders-audit-policy = Changed the order settings
orders-labels = Shipping labels
orders-narrowed = Conditions
orders-narrowed-off = Remove
orders-by-house = The shop's own
orders-personal-kept-sold = Buyers must be able to learn who sold to them: name, address and tax number of the business are kept for ten years from the sale.
orders-api-cancel-own = Cancels one of your orders of which nothing was sent
orders-api-get-board = The board: the latest orders of each state
orders-api-get-sales = What was sold, day by day, by product and by source
