# The menu and the pages
ledger-title = Money
ledger-ways = Pages about money
ledger-days = By day
ledger-days-lead = What came in and what went out in the last { $count } days.
ledger-together = Together
ledger-by-day = Day by day
ledger-no-days = Nothing has moved yet
ledger-no-days-text = As soon as somebody pays you will see it here.
ledger-more-days = Show 90 days
ledger-journal = Download the month (CSV)
ledger-came = Came in
ledger-went = Went back
ledger-sales = Sales without taxes
ledger-taxes = Taxes
ledger-commissions = Commissions
ledger-fees = Payment fees
ledger-paid = Paid to sellers

# Accounts and transactions
ledger-accounts = Accounts
ledger-accounts-lead = Everything that moves leaves one account and reaches another. Here is the balance of each, and what moved last.
ledger-balances = Balances
ledger-balance = Balance
ledger-latest = Latest movements
ledger-nothing-yet = There is nothing yet.
ledger-older = Older
ledger-more = More
ledger-all = All
ledger-entries =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
ledger-entries-title = Entries
ledger-debit = Debit
ledger-credit = Credit
ledger-day = Day
ledger-booked-on = Booked on
ledger-size = Amount
ledger-cause = Cause
ledger-what = Details
ledger-never-changed = What is booked is never changed nor deleted: what is undone is booked again the other way round.
ledger-about-order = See the order
ledger-about-payout = See the payout
ledger-about-report = See the check
ledger-about-statement = See the commissions of the month
ledger-role-provider = Money taken
ledger-role-buyer = Buyer
ledger-role-pending = Pending for a seller
ledger-role-payable = To be paid to a seller
ledger-role-sales = Sales
ledger-role-refunds = Sales given back
ledger-role-tax = Taxes
ledger-role-commission = Commissions
ledger-role-fees = Payment fees
ledger-role-disputes = Disputed payments
ledger-role-payouts = Payouts to sellers
ledger-kind-captured = Payment
ledger-kind-given-back = Refund
ledger-kind-disputed = Payment disputed at the bank
ledger-kind-dispute-won = Disputed payment won back
ledger-kind-extra-taken = Payment too much
ledger-kind-extra-given-back = Payment too much, given back
ledger-kind-sale = Sale
ledger-kind-refund = Sale given back
ledger-kind-called-off = Sale called off
ledger-kind-released = May be paid from now on
ledger-kind-commission-tax = Tax on commission
ledger-kind-fee = Payment fee
ledger-kind-payout-sent = Payout
ledger-kind-payout-returned = Payout that came back

# Sellers
ledger-sellers = Sellers
ledger-sellers-lead = What is owed to each: what you may pay them, and what may still go back.
ledger-no-sellers = Only the shop sells
ledger-no-sellers-text = When somebody else sells here you will see what is owed to them.
ledger-seller-unknown = Seller
ledger-earned = What they have earned
ledger-pending = Pending
ledger-payable = To be paid
ledger-owes = Owes money
ledger-owes-text = More went back than they had earned. It is taken from what they sell next.
ledger-propose = Prepare the payout
ledger-statement = Statement
ledger-statements = Statements by month
ledger-month-before = Month before
ledger-month-after = Month after
ledger-csv = Download (CSV)
ledger-pdf = Download (PDF)
ledger-months = Other months
ledger-sums = Summary
ledger-lines = Movements
ledger-no-lines = Nothing moved in this month.
ledger-lines-cut = There are more: the file has all of them.
ledger-sold = Sold
ledger-commission = Commission
ledger-commission-tax = Tax on commission
ledger-owed-before = Owed before
ledger-owed-after = Owed after
ledger-paid-to-them = Paid

# Payouts
ledger-payouts = Payouts
ledger-payouts-lead = They are prepared by hand, or when it is time as agreed with each seller.
ledger-duty = Money of others is not yours. If your payment provider splits every payment between the sellers, it pays them and you only note it here. If you take all of it yourself, paying others may need a licence as a payment institution (PSD2; in Spain Royal Decree-law 19/2018), unless you sell on their behalf as their agent: ask before you begin.
ledger-states = By state
ledger-no-payouts = There are no payouts
ledger-no-payouts-text = They are prepared on the page of each seller.
ledger-transfers = Download the transfers (SEPA)
ledger-transfers-text = A file for your bank with the payouts that are prepared in euro, which count as sent then. What cannot be paid now stays prepared: we do not know the account, or less is owed by now.
ledger-payout = Payout
ledger-payout-proposed = Prepared
ledger-payout-sent = Sent
ledger-payout-settled = Received
ledger-payout-returned = Returned by the bank
ledger-payout-dropped = Dropped
ledger-amount = Amount
ledger-proposed-on = Prepared on
ledger-sent-on = Sent on
ledger-ended-on = Ended on
ledger-reference = Reference
ledger-reference-hint = By which you find it at your bank or payment provider.
ledger-holder = Account holder
ledger-iban = Account (IBAN)
ledger-no-iban = We do not know their account: ask for it before you pay.
ledger-not-open = They cannot be paid now: nobody has verified who they are, or they are suspended.
ledger-send = I have sent it
ledger-settle = They have received it
ledger-come-back = The bank has returned it
ledger-drop = Drop it
ledger-nothing-owed = Nothing is owed to them.
ledger-already-proposed = A payout is prepared already.
ledger-less-owed = Less is owed by now: { $owed }. Drop this payout and prepare another.
ledger-reference-unfit = Write a reference of { $most } letters at most.
ledger-payout-over = This payout has moved on already.
ledger-no-account = First say from which account you pay: it is the one for transfers, among the ways to pay.
ledger-no-transfers = There is nothing to send in euro to accounts that we know.

# Settings
ledger-settings = Settings
ledger-settings-lead = When what was sold becomes the seller's. How often each is paid is agreed with each.
ledger-hold = Days after delivery
ledger-hold-hint = Withdrawal has 14 days. Count your own time for returns too.
ledger-minimum = Least amount
ledger-minimum-hint = If less is owed, no payout is prepared until it is enough.
ledger-tax-on-top = Tax (VAT) is added to commissions
ledger-tax-on-top-hint = If not, commissions already hold it, and nothing more is taken from the seller. A change counts from next month.
ledger-save = Save
ledger-saved = Saved.
ledger-days-unfit = Between { $least } and { $most } days.
ledger-minimum-unfit = Write an amount, for example 20.00.

# Checking
ledger-reconcile = Check
ledger-compare = Does it agree with your payment provider?
ledger-compare-lead = We compare what we have booked with what they say, and book what they keep for their work.
ledger-compare-now = Check
ledger-way = Way to pay
ledger-from = From
ledger-to = To
ledger-reports = Checks that were made
ledger-no-reports = You have made none yet.
ledger-differences =
    { $count ->
        [one] { $count } difference
       *[other] { $count } differences
    }
ledger-differences-title = Differences
ledger-differences-cut = There are more than fit here. Check fewer days.
ledger-differences-count = Differences
ledger-ours-count = Booked here
ledger-theirs-count = On their list
ledger-made-on = Made on
ledger-all-well = Everything agrees.
ledger-found-missing-there = They do not have it
ledger-found-missing-here = We do not have it
ledger-found-other-amount = Another amount
ledger-found-other-currency = Another currency
ledger-found-twice = They have it more than once
ledger-moved-charge = Payment
ledger-moved-refund = Refund
ledger-moved-dispute = Disputed
ledger-moved-other = Another movement
ledger-ours = here
ledger-theirs = they
ledger-way-unfit = Choose a way to pay.
ledger-span-unfit = Write two days, the first one before, and a year at most.
ledger-no-list = They have not given us their list. See that you have a contract with them, or try again in a while.

# Commissions of each month
ledger-frozen = Commissions
ledger-frozen-lead = What the shop has kept of each seller, month by month, with its tax. For writing the invoices.
ledger-frozen-none = No commissions were closed that month. They close by themselves when a month is over.
ledger-frozen-file = With who each seller is, for the program that writes your invoices. No invoice is made here.
ledger-taxed-of = Of what was sold in { $month }: { $what }
ledger-taxed-home = Tax of { $rate } on { $base }: { $tax }
ledger-taxed-reverse = { $base } without tax: reverse charge
ledger-taxed-outside = { $base } without tax: outside its territory
ledger-statement-made = Made on { $day }
ledger-statement-by = The shop
ledger-statement-for = The seller
ledger-statement-no-invoice = This statement is not an invoice.
ledger-yours = For the seller

# The yearly report
ledger-dac7 = Yearly report of sellers
ledger-dac7-lead = What the tax office must be told in January about those who sell here (form 238, DAC7).
ledger-dac7-years = Years
ledger-dac7-reported = Reported
ledger-dac7-excluded = Not reported
ledger-dac7-none = Nobody so far.
ledger-dac7-idle = sold nothing
ledger-dac7-small = fewer than 30 sales and no more than €2,000
ledger-dac7-sales =
    { $count ->
        [one] { $count } sale
       *[other] { $count } sales
    }
ledger-dac7-file = By quarters, with who each one is. Those who are left out stand there too, with the reason.

# What each seller sees
ledger-own = Your money
ledger-own-nothing = You have not sold anything yet.
ledger-own-payable = Yours by now
ledger-own-pending-hint = What is pending becomes yours { $days } days after delivery.
ledger-own-owes = More went back than you had earned. It will be taken from what you sell next.
ledger-own-payouts = Payouts
ledger-own-tax = What the tax office knows
ledger-own-reported = In { $year } you earned { $earned } by { $count } sales, and the shop kept { $fees }. We tell the tax office.
ledger-own-excluded = In { $year } you earned { $earned } by { $count } sales, and the shop kept { $fees }. It is so little that we do not tell the tax office.
ledger-own-back = Your sales

# What staff did
ledger-audit-proposed = Prepared a payout
ledger-audit-sent = Sent a payout
ledger-audit-settled = Noted that a seller was paid
ledger-audit-returned = Noted that the bank returned a payout
ledger-audit-dropped = Dropped a payout
ledger-audit-settings = Changed the settings of payouts
ledger-audit-transfers = Downloaded the transfers to sellers
ledger-audit-commissions = Downloaded the commissions of a month
ledger-audit-dac7 = Downloaded the yearly report of sellers

# Programs
ledger-api-group = Ledger
ledger-api-list-ledger-accounts = The accounts of the shop and their balances
ledger-api-list-ledger-transactions = What was booked, the latest first
ledger-api-list-payouts = Payouts to sellers, the latest first
ledger-api-list-earnings = What each seller has earned
ledger-api-list-commission-statements = The commissions of a month, frozen
ledger-api-list-ledger-reports = The latest comparisons
ledger-api-get-ledger-report = A comparison, with its differences
ledger-api-get-payout = A payout to a seller
ledger-api-create-payout = Prepare the payout of what a seller is owed
ledger-api-send-payout = Say that a payout is on its way
ledger-api-settle-payout = Say that the seller has it
ledger-api-return-payout = Say that the bank gave it back
ledger-api-drop-payout = Drop a payout that was prepared
