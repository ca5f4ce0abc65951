# Letters
notifications-hello = Hello,
notifications-hello-name = Hello { $name },
notifications-copy = If the button does not work, copy this address into your browser:
notifications-automatic = This email was sent automatically. If you answer, a person will read it.
notifications-automatic-only = This email was sent automatically.

notifications-confirm-subject = Confirm your email address
notifications-confirm-lead = Thank you for wanting an account at { $shop }. Just confirm that this address is yours.
notifications-confirm-button = Confirm my address
notifications-confirm-until = The button works once, for one day.
notifications-confirm-not-you = If it was not you, do nothing: unconfirmed, there is no account.

notifications-already-subject = You already have an account at { $shop }
notifications-already-lead = Somebody, probably you, wanted to open an account at { $shop } with this address. You already have one: sign in with your usual password.
notifications-already-button = Sign in
notifications-already-until = Forgotten the password? You can ask for another on the sign-in page.
notifications-already-not-you = If it was not you, do nothing: your account is as it was.

notifications-reset-subject = Choose a new password
notifications-reset-lead = You asked for a new password for your account at { $shop }.
notifications-reset-button = Choose a password
notifications-reset-until = The button works once, for one hour.
notifications-reset-not-you = If it was not you, do nothing: your password stays the same.

notifications-invite-subject = You are invited to { $shop }
notifications-invite-lead = { $shop } has invited you { $role }. Choose a password and you are in.
notifications-invite-button = Accept the invitation
notifications-invite-until = The button works once, for one week.
notifications-invite-not-you = If you did not expect this invitation, do nothing: without your password there is no account.

notifications-changed-subject = Your password has changed
notifications-changed-lead = The password of your account at { $shop } has just changed. To be safe, your other sessions have been closed.
notifications-changed-button = It was not me
notifications-changed-until = If it was you, there is nothing to do.
notifications-changed-not-you = If it was not you, press the button, choose another password right now and tell us.

notifications-second-on-subject = The second step is on
notifications-second-on-lead = From now on, signing in to your account at { $shop } also takes a code from your app.
notifications-second-off-subject = The second step was taken away
notifications-second-off-lead = Signing in to your account at { $shop } takes no code any more.
notifications-recovery-used-subject = A recovery code was used
notifications-recovery-used-lead = Somebody, most likely you, signed in to your account at { $shop } with a recovery code. That code is good no more.
notifications-passkey-added-subject = You have a new passkey
notifications-passkey-added-lead = A passkey was added to your account at { $shop }. It signs in without a password.
notifications-passkey-removed-subject = A passkey was removed
notifications-passkey-removed-lead = A passkey was removed from your account at { $shop }.
notifications-passkey-cloned-subject = We refused one of your passkeys
notifications-passkey-cloned-lead = Somebody tried to sign in to your account at { $shop } with a passkey that seems to be a copy. They did not get in.
notifications-identity-linked-subject = Another account now opens yours
notifications-identity-linked-lead = An account elsewhere was linked to yours at { $shop }. It signs in without a password.
notifications-identity-unlinked-subject = An account no longer opens yours
notifications-identity-unlinked-lead = An account elsewhere was unlinked from yours at { $shop }. It signs in no more.
notifications-key-button = See how I sign in
notifications-key-until = If it was you, there is nothing to do.
notifications-key-not-you = If it was not you, press the button, remove what you do not recognise, change your password and tell us.

notifications-address-subject = Confirm your new address
notifications-address-lead = You want { $shop } to write to you here. All that is left is to confirm that this address is yours.
notifications-address-button = Confirm my address
notifications-address-until = The button works once, for one day, in a browser in which you are signed in.
notifications-address-not-you = If it was not you, do nothing: this address will not be used.

notifications-in-use-subject = This address has an account at { $shop } already
notifications-in-use-lead = Somebody, most likely you, wanted to use this address for another account at { $shop }. It is the one of your account, so nothing has changed.
notifications-in-use-button = Sign in
notifications-in-use-until = An address can belong to one account only.
notifications-in-use-not-you = If it was not you, do nothing: your account is as it was.

notifications-undo-subject = The address of your account is about to change
notifications-undo-lead = { $shop } was asked to write to you at another address. Once it is confirmed there, you sign in with that one.
notifications-undo-button = It was not me
notifications-undo-until = If it was you, there is nothing to do. The button works for seven days.
notifications-undo-not-you = If it was not you, press the button: your account goes back to this address, every session ends, and you choose another password.

notifications-role-owner = as an owner
notifications-role-manager = to run the shop
notifications-role-agent = to answer customers
notifications-role-moderator = to moderate what is published
notifications-role-seller = to sell
notifications-role-member = to have an account

# Letters, for whoever runs the shop
notifications-mail = Mail
notifications-mail-lead = What the shop has written. Emails can be read for seven days; those with a personal link only until they go out.
notifications-no-smtp = The shop cannot send mail yet
notifications-no-smtp-how = Emails are kept and read here. To send them, put smtp (smtp://user:password@server:587) and mail_from (the address you write from) into the settings, and start again.
notifications-find = Whole address
notifications-find-button = Search
notifications-states = State
notifications-all = All
notifications-state-waiting = To be sent
notifications-state-sent = Sent
notifications-state-kept = Only kept
notifications-state-refused = Not sent
notifications-none = There are no emails
notifications-none-yet = They will appear here as soon as somebody opens an account, asks for a password or is invited.
notifications-none-found = Try another state, or another address, written in full.
notifications-older = Older
notifications-to = To
notifications-written = Written
notifications-handed-over = Sent
notifications-state = State
notifications-language = Language
notifications-in-es = Spanish
notifications-in-en = English
notifications-message-id = Message-ID
notifications-attempts = Attempts
notifications-server-said = The server said
notifications-good-until = Its link works until
notifications-body = What it says
notifications-html = See it as it arrives
notifications-emptied = What it said was deleted after seven days.
notifications-emptied-sent = It carried a personal link, so what it said was deleted as soon as it went out.
notifications-is-secret = It carries a link with which anybody would get into somebody else's account. Only an owner may read it.
notifications-send = Send it now
notifications-why-refused = The server did not accept it. See whether the address is written correctly.
notifications-why-too-late = It could not be sent in time and will not be sent any more. If it carried a link, whoever asked for it can ask for another.
notifications-no-server = The shop cannot send mail yet: the settings smtp and mail_from are missing.
notifications-is-waiting = This email is about to be sent. If it has been for more than a day, have it tried again at /admin/jobs.
notifications-is-sent = This email was sent on { $day }.
notifications-is-too-late = The link of this email works no more. Whoever asked for it can ask for another.

notifications-doctor = mail
notifications-doctor-refused = { $count ->
    [one] the mail server refused one email in the last seven days: see why at /admin/mail?state=refused.
   *[other] the mail server refused { $count } emails in the last seven days: see why at /admin/mail?state=refused.
}
notifications-personal-mail = The letters we wrote to you. What they said is deleted after seven days; personal links are not in the file.
notifications-audit-sent = sent a letter again
notifications-leaving-subject = Your account will be deleted
notifications-leaving-lead = We will delete your account at { $shop } on { $day }, with everything we keep about you. Until then you can come back.
notifications-leaving-button = I want to stay
notifications-leaving-until = If you want to go, there is nothing to do. We will not write again.
notifications-leaving-not-you = If that was not you, press the button, sign in, say that you stay and change your password.
notifications-personal-heads = To which conversation each letter belongs, so that your mail program puts them together.
