namespace Lethe.SecondLook.Pictures;

/// <summary>In what two frames differ.</summary>
/// <param name="Changed">Pixels that differ.</param>
/// <param name="Wrong">Those of them that are in no blanked box.</param>
/// <param name="Where">What holds those.</param>
internal readonly record struct FrameDifference(long Changed, long Wrong, PictureBox Where);
