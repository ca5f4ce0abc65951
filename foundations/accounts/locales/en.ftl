# Fields
accounts-name = Name
accounts-address = Email
accounts-address-hint = We will write to it, to confirm that it is yours.
accounts-password = Password
accounts-password-new = New password
accounts-password-current = Current password
accounts-password-hint = At least 10 characters. A short sentence that only you would say works well.
accounts-password-change = Change the password
accounts-password-save = Save the password
accounts-password-done = Password changed. We have ended your other sessions.
accounts-save = Save
accounts-saved = Saved.

# Signing up
accounts-sign-up-title = Create an account
accounts-sign-up-lead = With an account we know you when you come back.
accounts-sign-up-go = Create account
accounts-age = I am 14 or older
accounts-terms = I accept the terms
accounts-terms-read = Read the terms
accounts-privacy-read = What we do with your data
accounts-have-account = I have an account
accounts-age-missing = You have to be 14 to have an account.
accounts-terms-missing = To create the account, please accept the terms.
accounts-sent-title = Check your email
accounts-sign-up-sent = We have written to you. Open the email and follow the link: it works for 24 hours.
accounts-reset-sent = If there is an account with that address, we have written to it. Open the email and follow the link: it works for an hour.
accounts-sent-advice = If nothing comes within minutes, look into your spam folder and check that you wrote the address right.
accounts-sent-again = Try again

# Confirming, inviting
accounts-confirm-title = Confirm your email
accounts-confirm-lead = You are about to open your account with { $address }.
accounts-confirm-go = Confirm and sign in
accounts-confirm-elsewhere = This is not the browser in which the account was asked for, so choose your password here. If it was not you who asked, close this page.
accounts-invite-title = You are invited
accounts-invite-lead = { $shop } invites you to have an account. Your part: { $role }. Tell us your name and choose a password.
accounts-invite-go = Accept and sign in
accounts-over-title = This link is no longer good
accounts-link-over = Links work once and for a while. You can ask for another.
accounts-link-already-member = This address has an account. Sign in with your password or ask for another one.

# In and out
accounts-sign-in-title = Sign in
accounts-sign-in-go = Sign in
accounts-sign-in-wrong = The email or the password is not correct. Check them or ask for another password.
accounts-sign-in-suspended = This account is suspended. Write to us and we will look into it.
accounts-no-account = Create an account
accounts-forgotten = I have forgotten my password
accounts-forgotten-title = Forgotten password
accounts-forgotten-lead = Tell us your email and we will send you a link to choose another.
accounts-forgotten-go = Send the link
accounts-reset-title = Choose another password
accounts-reset-lead = Saving it ends all your sessions; then you sign in with the new one.
accounts-reset-done = Password changed. You can sign in with it now.
accounts-sign-out = Sign out
accounts-sign-out-done = You have signed out.

# My account
accounts-account-title = My account
accounts-account-lead = You sign in with { $address }.
accounts-welcome = Welcome. Your email is confirmed.
accounts-handle = Short name
accounts-handle-hint = Optional. Plain letters, digits, dot and hyphens.
accounts-lang = Language of your emails
accounts-lang-hint = We write to you in this language.
accounts-lang-es = Español
accounts-lang-en = English
accounts-security-title = Password and sessions
accounts-sessions = Open sessions
accounts-sessions-lead = The browsers in which you have signed in. If you do not recognise one, end it and change the password.
accounts-session-this = this browser
accounts-session-times = Began { $begun } · last seen { $seen }
accounts-session-end = End
accounts-sessions-end-others = End all others
accounts-sessions-ended = Sessions ended.
accounts-browser-unknown = Unknown browser

# What cannot be
accounts-name-missing = Write your name.
accounts-name-long = A name can have { $most } characters at most.
accounts-name-unfit = Write a name without links or odd signs.
accounts-address-unfit = Write an email address that we can write to, like ann@example.org.
accounts-handle-unfit = Use { $least } to { $most } plain letters, digits, dots or hyphens, no two signs together and none at the ends.
accounts-handle-reserved = That short name is reserved. Choose another.
accounts-handle-taken = That short name, or one that reads like it, belongs to somebody else. Choose another.
accounts-password-short = The password needs { $least } characters at least.
accounts-password-long = The password can have { $most } characters at most.
accounts-password-common = That password is among the first to be tried. Choose another.
accounts-password-known = The password cannot be your name, your email or the shop's name.
accounts-password-other-before = That is not your current password.

# Back office
accounts-people-title = People
accounts-people-lead = Who has an account, what they may do and who may come in.
accounts-people-search = Search by name, email or short name
accounts-people-search-go = Search
accounts-people-none = Nobody is here yet. Invite those who work with you.
accounts-people-none-found = Nobody matches. Try fewer letters.
accounts-people-more = More people
accounts-people-invite = Invite somebody
accounts-people-invite-lead = They get an email with a link that works for 7 days.
accounts-people-invite-go = Send the invitation
accounts-people-invited = Invitation sent.
accounts-person-lead = { $address } · since { $day }
accounts-role = Role
accounts-role-hint = Only an owner of the shop names owners and managers.
accounts-role-give = Save the role
accounts-role-owner = owner
accounts-role-manager = manager
accounts-role-agent = customer care
accounts-role-moderator = moderator
accounts-role-seller = seller
accounts-role-member = customer
accounts-role-own = Somebody else has to change your own role.
accounts-role-owners-only = Only an owner of the shop gives or takes that role.
accounts-role-last-owner = This is the only owner of the shop. Name another one first.
accounts-suspended = suspended
accounts-suspended-advice = This account is suspended: it cannot sign in.
accounts-suspend = Suspend the account
accounts-suspend-hint = Ends its sessions; it cannot come in until you restore it.
accounts-restore = Restore the account
accounts-suspend-own = Somebody else has to decide about your own account.
accounts-suspend-owners-only = Only an owner of the shop decides that.
accounts-suspend-last-owner = This is the only owner of the shop. Name another one first.
accounts-invite-already-member = That address has an account. Look the person up and give them the role.
accounts-invite-too-many = We have written there several times within the hour. Wait a little.

# plaza doctor
accounts-doctor = people
accounts-doctor-no-owner = nobody can come in as an owner of the shop; make one with `plaza user invite`
accounts-doctor-suspended-inside = { $count ->
    [one] 1 session of a suspended account
   *[other] { $count } sessions of suspended accounts
}
