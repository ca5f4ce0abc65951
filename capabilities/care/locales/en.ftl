# The form
care-title = Write to us
care-lead = We answer by e-mail. You get a code at once to follow your question.
care-lead-member = We answer to { $address }. You get a code at once to follow your question.
care-about = About
care-name = Your name
care-address = Your e-mail
care-address-hint = The code and the answer go there.
care-choose = Choose a subject
care-matter = What it is about
care-matter-short = Subject
care-matter-product = A product
care-matter-order = An order
care-matter-delivery = A delivery
care-matter-return = A return or the guarantee
care-matter-charge = An undue charge
care-matter-privacy = My personal data
care-matter-barrier = A barrier when using the site
care-matter-other = Something else
care-text = Your message
care-text-hint = Tell us what happened and what you need. No passwords or card numbers, please.
care-consent = I have read what you do with my data and want an answer
care-consent-read = Read the privacy policy
care-trap = Leave this field empty
care-send = Send
care-whatsapp = Write on WhatsApp
care-phone = Call
care-sent-title = Message received
care-sent-lead = Thank you. We will answer by e-mail.
care-sent-home = Back to the shop
care-ask-product = Ask about this product

# Why a form is shown again
care-matter-missing = Choose what it is about.
care-text-short = Tell us a little more: at least { $least } letters.
care-text-empty = Write something.
care-text-long = That is too long: there is room for { $most } letters.
care-consent-missing = Tick that you have read what we do with your data.
care-too-many = Many questions were opened today with this e-mail. Write in one of them or wait until tomorrow.
care-reply-empty = Give it a name and a text.
care-reply-long = That is too long: there is room for { $most } letters, and 60 for the name.
care-reply-taken = Another reply has that name.
care-number-unfit = Write the number with its country code, digits only: 34600000000.
care-day-unfit = “{ $line }” is not a day. Write one per line, like this: 2026-11-09.
care-agent-unfit = That person cannot look after cases.
care-minutes-unfit = Give the minutes as a number, up to { $most }.
care-is-closed = This case is closed. If you have another question, open a new one.
care-no-way = It cannot go to that state from here.
care-rate-not-closed = You can rate it once it is closed.
care-rate-twice = You have rated it. Thank you.
care-rate-outside = Choose from 1 to 5.
care-rate-long = A sentence or two is enough.

# The case, for whoever asks
care-case-title = Case { $code }
care-you = You
care-agent-of = { $name }, { $shop }
care-yours-new = We have received it.
care-yours-open = We are looking into it.
care-yours-waiting = We have answered and are waiting to hear from you.
care-yours-others = We are waiting for another company before we can answer.
care-yours-resolved = We believe it is solved.
care-yours-closed = It is closed.
care-yours-due = By { $day } at the latest.
care-done-new = Your code is { $code }. We have also sent it to you by e-mail.
care-done-joined = You already had case { $code } open about this: we have added it there.
care-done-written = We have added it to your case.
care-done-closed = We have closed the case.
care-write = Add something
care-write-send = Send
care-close = Close the case
care-close-hint = Is it solved?
care-rate-title = How did we do?
care-rating = Rating
care-rating-words = Why? (if you like)
care-rate-5 = 5: very well
care-rate-4 = 4: well
care-rate-3 = 3: so-so
care-rate-2 = 2: badly
care-rate-1 = 1: very badly
care-rate-send = Rate
care-rate-thanks = Thank you for your rating.
care-another = Ask something else
care-mine = My cases
care-mine-none = You have no cases
care-mine-none-how = When you write to us, you will see them here with their answers.
care-write-new = Write to us

# Letters
care-letter-button = See the case
care-letter-opened-subject = [{ $code }] We have received your question
care-letter-opened-body =
    We have received your message to { $shop }. The code of your case is { $code }.

    We will answer as soon as we can, and by { $day } at the latest.
care-letter-opened-fine = If you did not write to us, there is nothing you need to do.
care-letter-answer-subject = [{ $code }] An answer to your question
care-letter-answer-fine = You can answer this e-mail or follow the case with this link. Do not share it: whoever has it can read the case.
care-letter-link-fine = To answer us, use this link. Do not share it: whoever has it can read the case.
care-letter-resolved-fine =
    { $count ->
        [one] If it is not solved, answer us. Otherwise we close it tomorrow.
       *[other] If it is not solved, answer us. Otherwise we close it in { $count } days.
    }
care-letter-closed-subject = [{ $code }] Case closed: how did it go?
care-letter-closed-body =
    We have closed your case { $code } with { $shop }.

    Could you take a moment to tell us how we did?
care-letter-closed-button = Rate
care-letter-closed-fine = If you have another question, write to us again.
care-mail-from = Written from { $address }
care-mail-cut = There was more in the e-mail than is kept here.

# Inbox
care-cases = Cases
care-cases-lead = Those due first stand first.
care-tabs = Which cases
care-tab-open = Open
care-tab-mine = Mine
care-tab-unassigned = Unassigned
care-tab-waiting = Waiting
care-tab-overdue = Overdue
care-tab-done = Done
care-code = Code
care-code-find = Open
care-code-unknown = There is no case with that code.
care-state = State
care-state-new = New
care-state-open = Open
care-state-waiting-customer = Waiting for customer
care-state-waiting-seller = Waiting for seller
care-state-waiting-carrier = Waiting for carrier
care-state-escalated = Escalated
care-state-resolved = Resolved
care-state-closed = Closed
care-unanswered = Unanswered
care-due = Deadline
care-is-due = By { $day }
care-was-due = Was due { $day }
care-was-resolved = Resolved { $day }
care-clock-rests =
    { $count ->
        [one] Clock stopped, 1 working day left
       *[other] Clock stopped, { $count } working days left
    }
care-nobody = Nobody
care-me = Me
care-look = Check the mail
care-looked = We are looking into the mailbox. Load this page again in a few seconds to see what has arrived.
care-none = No cases
care-none-found = None is like that now. Look at the open ones.
care-none-yet = When somebody writes by the form or by e-mail, their case appears here.
care-more = See more
care-keys = By keyboard: j and k to move, r to answer.
care-figure-open = open
care-figure-unanswered =
    { $count ->
        [0] none unanswered
        [one] 1 unanswered
       *[other] { $count } unanswered
    }
care-figure-overdue =
    { $count ->
        [0] None overdue
        [one] 1 overdue
       *[other] { $count } overdue
    }

# A case, for whoever looks after it
care-said = Conversation
care-note-of = Internal note by { $name }
care-by-itself = Automatic answer
care-minutes-worked =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
care-file-kb = { $count } kB
care-answer-title = Answer
care-answer = Answer
care-answer-send = Send answer
care-after = And then
care-signed = Signed as
care-minutes = Minutes worked
care-minutes-hint = To know what answering costs. It may stay empty.
care-replies-use = Use a saved reply
care-note-title = Internal note
care-note = Note
care-note-hint = Only those who work here see it. It is never sent.
care-note-send = Save note
care-known = Details
care-reached-at = E-mail
care-who = Who
care-is-member = With an account
care-is-visitor = Without an account: the e-mail is not confirmed
care-channel = Channel
care-channel-web = Form
care-channel-mail = E-mail
care-since = Since
care-looked-after = Looked after by
care-assign = Assign
care-put = Move to
care-sort = Change subject
care-sort-hint = The time limit follows it: an undue charge is answered in 5 working days, anything else in 15.
care-others = Others with the same e-mail
care-others-hint = The same e-mail does not prove that it is the same person.
care-done = Done.

# Saved replies and settings
care-replies = Saved replies
care-replies-lead = What you answer again and again.
care-replies-known = Saved
care-replies-none = There is none yet. Write the first one below.
care-reply-new = Another reply
care-reply-change = Change the reply
care-reply-name = Name
care-reply-body = Text
care-reply-hint = {"{name}"} becomes the name of whoever asks and {"{code}"} the code.
care-reply-remove = Remove
care-save = Save
care-settings = Case settings
care-settings-lead = WhatsApp, and the holidays by which working days are counted.
care-mailbox-is-read = The mailbox is read every minute: answers by e-mail go into their case.
care-mailbox-unset = No mailbox is read yet. Set imap in the server's settings (imaps://user:password@server/INBOX) and start again.
care-whatsapp-number = WhatsApp number
care-whatsapp-hint = With its country code, digits only: 34600000000. Left empty, it is not shown.
care-holidays = Holidays of your region and town
care-holidays-hint = One per line: 2026-11-09. National ones are counted already.

# Log of changes
care-audit-answered = answered a case
care-audit-noted = noted something in a case
care-audit-moved = changed the state of a case
care-audit-sorted = changed what a case is about
care-audit-assigned = assigned a case
care-audit-reply = changed a saved reply
care-audit-settings = changed the case settings

# Personal data
care-personal-cases = Your cases: name, e-mail, subject, state and rating
care-personal-messages = What was said in your cases
care-personal-files = Files that came with your e-mails
care-personal-agent = The name with which you sign the shop's answers
care-notice-answered = The shop answers your question
care-notice-answered-text = The shop has answered your question.
care-notice-answered-why = The answer itself comes by email too.

care-api-group = Cases
care-api-list-cases = The cases, by how they stand; those that fall due first come first.
care-api-get-case = One case with all that was said in it.
care-api-answer-case = Answers by mail whoever wrote.
care-api-note-case = Notes something for those who work here.

# Trouble with what you bought
care-trouble = Is something wrong?
care-trouble-lead = Tell us what it is: somebody else may have found the answer already.
care-trouble-go = I have a problem with…
care-problem-title = I have a problem with something I bought
care-problem-lead = Tell us with what, and what is wrong. Before you write to us we show you what has helped others.
care-problem-nothing = There is nothing of yours here that we could show you. Write to us and we will look at it with you.
care-problem-write = I would rather just write to you
care-problem-choose = Choose one
care-problem-with = With what
care-problem-text = What is wrong
care-problem-text-hint = A sentence or two will do: “The lid does not close”, “It smells when I switch it on”.
care-problem-look = Look for an answer
care-problem-product-missing = Choose which of the things that you bought.
care-problem-case = Is it not here?
care-problem-case-lead = Send it to us as you wrote it and we answer you by mail.
care-problem-open = Open a case
care-help-lead = This is what other people have written about the same.
care-help-question = Question
care-help-answer = Answer
care-help-article = Help
care-help-review = Review
care-help-other = Comment
care-help-untitled = Untitled
care-help-best = The answer that has helped most
care-help-solved = This helps me
care-solved-title = We are glad
care-solved-lead = Thank you for telling us: that is how we learn what really helps people who buy at { $shop }.
care-solved-back = Back to the order
care-solved-again = I have another problem
care-from-order = It comes from the page of an order: { $link }
care-personal-solved = What helped you of what other people wrote
