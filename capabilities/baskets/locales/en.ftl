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
