namespace PerfEval.Ingest.Readers.Doc;

/// <summary>A property that text has, has not, or takes from its style. A style that is laid over another may turn it round.</summary>
internal enum Toggle
{
    AsInStyle,
    Off,
    On,
    OppositeOfStyle,
}

internal static class Toggles
{
    private const byte AsInStyle = 0x80;
    private const byte OppositeOfStyle = 0x81;

    public static Toggle With(this Toggle toggle, byte operand) => operand switch
    {
        0 => Toggle.Off,
        AsInStyle => toggle,
        OppositeOfStyle => toggle == Toggle.On ? Toggle.Off : Toggle.OppositeOfStyle,
        _ => Toggle.On,
    };

    public static bool IsOn(this Toggle toggle, bool inStyle) => toggle switch
    {
        Toggle.Off => false,
        Toggle.On => true,
        Toggle.OppositeOfStyle => !inStyle,
        _ => inStyle,
    };
}
