"""Slips of writing: told as warnings."""

from tests.mistakes import Group, Slip

LONG = (
    "Opens a second desk whenever five people wait in the line that runs from the door past the returns box to the lift, and, "
    "because those who wait for long tend to leave and not to come back again, stays there until the line has gone, the last "
    "reader has been thanked, and the floor in front of the desk is dry."
)

WRITING: Group = {
    "a behaviour without a verb": (
        Slip(
            "text: Looks up from the screen when somebody comes to the desk.",
            "text: Friendliness towards those who come to the desk.",
        ),
        Slip(
            "text: Checks the shelf in person before a bill goes out.",
            "text: A check of the shelf in person before a bill goes out.",
        ),
        Slip(
            "text: Checks the shelf in person before a bill goes out.",
            "text: The shelf is checked before a bill goes out.",
        ),
    ),
    "a behaviour that nobody can see": (
        Slip(
            "text: Looks up from the screen when somebody comes to the desk.",
            "text: Understands what readers at the desk need.",
        ),
        Slip("text: Checks the shelf in person before a bill goes out.", "text: Is aware of what a wrong bill costs."),
        Slip("text: Checks the shelf in person before a bill goes out.", "text: Values readers who lost a book."),
    ),
    "a question that yes or no does not answer": (
        Slip(
            "text: In the last month, have you named a reader in a meeting?",
            "text: How often have you named a reader in a meeting?",
        ),
        Slip(
            "text: In the last month, have you greeted ten readers by name?",
            "text: Whom did you greet by name in the last month?",
        ),
        Slip(
            "text: In the last month, did you search each shelf before you sent a bill?",
            "text: Think of the bills you sent last month.",
        ),
    ),
    "too long": (
        Slip(
            "            Opens a second desk when five people wait,\n            and stays there until the line is gone.",
            f"            {LONG}",
            at=("text: >-\n            Opens", "            Opens a second desk whenever"),
        ),
        Slip(
            "text: Thanks without a name reach nobody.",
            "text: "
            "Thanks that come late and without a name and in a mail to all and with a picture of a hand reach nobody, "
            "and those who send them wonder, month after month, why the people who stayed late for a reader do not stay late again.",
        ),
        Slip("text: Start with the person in front of you.", "text: " + "Start with the person in front of you. " * 40),
    ),
}
