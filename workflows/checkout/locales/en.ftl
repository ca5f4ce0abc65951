# The checkout: the page on which somebody buys.
checkout-title = Checkout
checkout-top = { $count ->
    [one] 1 item, { $total } in all
   *[other] { $count } items, { $total } in all
}
checkout-again = Update
checkout-again-why = Works out delivery and taxes again with what you have written.
checkout-busy = One moment…

checkout-contact = Contact
checkout-email = E-mail
checkout-email-hint = To send you the confirmation and tell you when it is on its way.
checkout-have-account = Have an account?
checkout-sign-in = Sign in
checkout-member = We write to you at { $email }.

checkout-address = Delivery address
checkout-address-yours = Your details
checkout-address-other = Another address
checkout-remember = Keep this address for another time

checkout-delivery = Delivery
checkout-assumed = Worked out for where the shop is, until you write your postcode.
checkout-arrives = Arrives { $window }
checkout-ready = Ready to pick up from { $day }
checkout-free = Free

checkout-billing = Billing
checkout-bill-same = The same address
checkout-bill-other = Another address
checkout-invoice = I need an invoice

checkout-payment = How to pay
checkout-no-methods = We cannot take payment for this order just now. Write to us and we will sort it out.
checkout-keep-card = Keep this card for the next time
checkout-vat-hint = If you buy as a company from another country of the Union and your VAT number is in the VIES register, you pay without VAT.
checkout-vat-not-here = The number is valid, but this purchase carries VAT.
checkout-note = Anything we should know (optional)

checkout-summary = Your order
checkout-pieces = { $count } × { $unit }
checkout-off = Discount: { $amount }
checkout-no-withdrawal = Cannot be returned if you change your mind.
checkout-sold-by-us = Sold by the shop
checkout-sold-by = Sold and sent by { $seller }
checkout-sold-privately = A private person sells it: you do not have the rights that the law gives to those who buy from a business, such as withdrawing within 14 days.
checkout-group-delivery = Its delivery: { $cost }
checkout-goods = Items
checkout-row-delivery = Delivery
checkout-row-fee = Payment method fee
checkout-total = Total
checkout-tax = Includes { $name }: { $amount }
checkout-agree = By ordering you accept the terms. You have 14 days to change your mind, except where we say otherwise.
checkout-terms = Terms
checkout-terms-path = /terms
checkout-returns = Returns
checkout-returns-path = /returns
checkout-privacy = Privacy
checkout-privacy-path = /privacy
checkout-consent = I want it right away, and I know that once I begin to download it I lose my right of withdrawal.
checkout-consent-goods = For what is digital: { $goods }.
checkout-consent-missing = What is digital is delivered at once. Tick the box to get it right away, or take it out of the basket.
checkout-place = Order with obligation to pay
checkout-back = Back to the basket

checkout-troubles = { $count ->
    [one] There is something to check
   *[other] There are { $count } things to check
}
checkout-empty = Your basket is empty.
checkout-email-unfit = Write an e-mail address where we can reach you.
checkout-note-long = The message is too long. Put it in 500 characters.
checkout-nowhere = We do not deliver to this address.
checkout-way-gone = The delivery you chose does not reach this address. We have put another one: see whether it suits you.
checkout-pay-gone = Choose how you want to pay.
checkout-line-gone = “{ $name }” is no longer available.
checkout-line-short = { $count ->
    [one] Only 1 of “{ $name }” is left.
   *[other] Only { $count } of “{ $name }” are left.
}
checkout-line-take = { $count ->
    [one] Change to 1
   *[other] Change to { $count }
}
checkout-line-remove = Remove from the basket
checkout-stock-gone = Something in your basket has just sold out. Please check it.
checkout-price-changed = The total is now { $total }. Look at it and confirm again: nothing was ordered.
checkout-changed-goods = Items: { $was } before, { $now } now
checkout-changed-delivery = Delivery and payment: { $was } before, { $now } now
checkout-changed-total = Total: { $was } before, { $now } now

# Programs that buy for somebody.
checkout-api-group = Checkouts
checkout-api-create-checkout = Prepares a purchase for the person, with a basket of its own
checkout-api-get-checkout = How a purchase stands: what it costs, what there is to choose, what is missing
checkout-api-change-checkout = Changes something of a purchase that is still open
checkout-api-complete-checkout = Places the order, with obligation to pay, and says where it is paid
checkout-api-cancel-checkout = Calls a purchase off that is still open
checkout-left-to-buyer = This purchase must be finished by the person in the shop.
checkout-continue = A purchase prepared for you
checkout-continue-what = { $count ->
    [one] A program that you use has prepared 1 product.
   *[other] A program that you use has prepared { $count } products.
}
checkout-continue-how = If you go on, they come into your basket and you decide.
checkout-continue-go = Go on with the purchase
checkout-continue-not = See my basket without them
