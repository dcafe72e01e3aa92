namespace Lethe.Text;

/// <summary>What becomes of words that are neither identity nor in the vocabulary.</summary>
internal enum UnknownWords
{
    Drop,
    Keep,
}
