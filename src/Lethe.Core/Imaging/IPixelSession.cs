using Lethe.Dicom.Reading;

namespace Lethe.Imaging;

/// <summary>Looks at the pixels of one instance after the other. For one thread.</summary>
public interface IPixelSession : IDisposable
{
    /// <summary>
    /// Looks at all frames. Whatever the pixels are, a result comes back: what cannot be looked at to its end is refused.
    /// </summary>
    /// <param name="input">The instance, with pixel data at the top level.</param>
    /// <param name="isIdentity">Tells whether a text holds a value that identifies the people of this instance.</param>
    /// <returns>What was found and the value to write; valid until the next call.</returns>
    PixelLook Examine(HeaderReader input, Func<string, bool> isIdentity);
}
