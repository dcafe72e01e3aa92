#pragma warning disable
namespace Lethe.Text;
internal sealed class IdentityWords { internal void Clear() {} internal void AddName(ReadOnlySpan<char> n) {} internal void AddIdentifier(ReadOnlySpan<char> n) {} internal void AddPlace(ReadOnlySpan<char> n) {} internal bool Occurs(ReadOnlySpan<char> t) => false; }
internal enum UnknownWords { Drop, Keep }
internal sealed class DescriptorCleaner(UnknownWords u, IEnumerable<string> k, IEnumerable<string> d) { internal string Clean(ReadOnlySpan<char> t, IdentityWords w) => u == UnknownWords.Keep && k == d ? "" : t.ToString(); }
