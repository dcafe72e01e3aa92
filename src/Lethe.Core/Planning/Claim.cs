namespace Lethe.Planning;

/// <summary>A code of CID 7050 that an output may carry, ASCII.</summary>
/// <param name="Value">Code value of scheme DCM.</param>
internal readonly record struct Claim(byte[] Value);
