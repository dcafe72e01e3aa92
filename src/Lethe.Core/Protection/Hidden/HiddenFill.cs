namespace Lethe.Protection.Hidden;

/// <summary>What stood in the unused bits before, in every cell (the numbers are part of the format).</summary>
internal enum HiddenFill
{
    /// <summary>Zero.</summary>
    Zero = 0,

    /// <summary>The sign of the sample.</summary>
    Sign = 1,
}
