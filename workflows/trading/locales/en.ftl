# What whoever sells here sees and does.
trading-title = Your sales
trading-account = Your account
trading-data = Your data as a seller
trading-money = Your money
trading-orders = Your orders
trading-states = By state
trading-older = Older
trading-none = There are none
trading-none-how = When somebody buys something of yours, you will see it here.
trading-to-send = To send
trading-on-the-way = On the way
trading-delivered = Delivered
trading-done = Done
trading-over = Called off
trading-count-to-send =
    { $count ->
        [0] You have nothing to send
        [one] You have { $count } order to send
       *[other] You have { $count } orders to send
    }
trading-many-to-send = You have { $count } orders or more to send
trading-lines =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
trading-pending = Pending
trading-payable = Yours by now
trading-order = Order { $code }
trading-sent = Done: we have told whoever bought.
trading-send-title = Send
trading-send = Mark as sent
trading-left = left
trading-carrier = Carrier
trading-carrier-none = Nobody: you bring it
trading-number = Tracking number
trading-number-hint = Whoever bought gets it by letter.
trading-to = To
trading-labels = Labels and tracking numbers
trading-slip = Packing slip (PDF)
trading-goods = What they bought
trading-total = Total
trading-collect = It is not paid: { $amount } is to be collected at the door.
trading-parcels = Parcels
trading-parcel = Parcel
trading-parcel-gone = It left on { $day }.
trading-parcel-there = It arrived on { $day }.

trading-notice-why = You get it because you sell here.
trading-notice-sold = Orders that you have to send
trading-notice-sold-text = You have a new order to send.
trading-notice-sold-letter-subject = You have a new order
trading-notice-sold-letter-text = Somebody has bought something of yours, and you can get it ready. The order says whether it is to be paid at the door.
trading-notice-paid = Payouts that you get for your sales
trading-notice-paid-text = We have sent you a payout for your sales.
trading-notice-paid-letter-subject = We have sent you a payout
trading-notice-paid-letter-text = What you had earned is on its way to your account.
