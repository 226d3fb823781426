// Media and application keys (HID Usage Tables 1.12, 15).
namespace GattGen.Profiles;

/// <summary>Media and application keys: usages of the page <see cref="HidUsagePage.Consumer"/>. Other numbers up to 0x3FF may be used, too.</summary>
public enum HidConsumerKey : ushort
{
    /// <summary>No key.</summary>
    None = 0x000,

    /// <summary>Power.</summary>
    Power = 0x030,

    /// <summary>Sleep.</summary>
    Sleep = 0x032,

    /// <summary>Opens the menu.</summary>
    Menu = 0x040,

    /// <summary>Takes what is selected.</summary>
    MenuPick = 0x041,

    /// <summary>Up in the menu.</summary>
    MenuUp = 0x042,

    /// <summary>Down in the menu.</summary>
    MenuDown = 0x043,

    /// <summary>To the left in the menu.</summary>
    MenuLeft = 0x044,

    /// <summary>To the right in the menu.</summary>
    MenuRight = 0x045,

    /// <summary>Leaves the menu.</summary>
    MenuEscape = 0x046,

    /// <summary>Brighter.</summary>
    BrightnessUp = 0x06F,

    /// <summary>Darker.</summary>
    BrightnessDown = 0x070,

    /// <summary>The next channel.</summary>
    ChannelUp = 0x09C,

    /// <summary>The channel before.</summary>
    ChannelDown = 0x09D,

    /// <summary>Plays.</summary>
    Play = 0x0B0,

    /// <summary>Pauses.</summary>
    Pause = 0x0B1,

    /// <summary>Records.</summary>
    Record = 0x0B2,

    /// <summary>Fast forward.</summary>
    FastForward = 0x0B3,

    /// <summary>Back.</summary>
    Rewind = 0x0B4,

    /// <summary>The next piece.</summary>
    NextTrack = 0x0B5,

    /// <summary>The piece before.</summary>
    PreviousTrack = 0x0B6,

    /// <summary>Stops.</summary>
    Stop = 0x0B7,

    /// <summary>Ejects.</summary>
    Eject = 0x0B8,

    /// <summary>Plays, or pauses.</summary>
    PlayPause = 0x0CD,

    /// <summary>Listens to a command.</summary>
    VoiceCommand = 0x0CF,

    /// <summary>Mute.</summary>
    Mute = 0x0E2,

    /// <summary>More bass.</summary>
    BassBoost = 0x0E5,

    /// <summary>Louder.</summary>
    VolumeUp = 0x0E9,

    /// <summary>Quieter.</summary>
    VolumeDown = 0x0EA,

    /// <summary>Opens the media player.</summary>
    MediaPlayer = 0x183,

    /// <summary>Opens the mail.</summary>
    EmailReader = 0x18A,

    /// <summary>Opens the calculator.</summary>
    Calculator = 0x192,

    /// <summary>Opens the files of the machine.</summary>
    FileBrowser = 0x194,

    /// <summary>Opens the browser.</summary>
    InternetBrowser = 0x196,

    /// <summary>Locks the screen.</summary>
    LockTerminal = 0x19E,

    /// <summary>Searches.</summary>
    Search = 0x221,

    /// <summary>The first page.</summary>
    BrowserHome = 0x223,

    /// <summary>The page before.</summary>
    BrowserBack = 0x224,

    /// <summary>The next page.</summary>
    BrowserForward = 0x225,

    /// <summary>Stops loading.</summary>
    BrowserStop = 0x226,

    /// <summary>Loads the page anew.</summary>
    BrowserRefresh = 0x227,

    /// <summary>The bookmarks.</summary>
    BrowserBookmarks = 0x22A,
}
