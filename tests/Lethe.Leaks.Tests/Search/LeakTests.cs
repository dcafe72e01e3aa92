using Lethe.Dicom.Building;

namespace Lethe.Leaks.Tests.Search;

/// <summary>Leak tests under one profile. A class that derives from one of them repeats its tests under another.</summary>
public abstract class LeakTests
{
    private protected virtual OptionSet Under => OptionSet.Basic;

    private protected Run Over(byte[] input) => Run.Over(input, Under);

    private protected Run Hides(DataSet content, IEnumerable<string> secrets, WriteOptions? form = null) => Run.Hides(Part10Writer.ToBytes(content, form), secrets, Under);

    private protected Run Hides(byte[] input, IEnumerable<string> secrets) => Run.Hides(input, secrets, Under);
}
