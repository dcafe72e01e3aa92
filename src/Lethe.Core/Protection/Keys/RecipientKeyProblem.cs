namespace Lethe.Protection;

/// <summary>Why a file gives no private key.</summary>
public enum RecipientKeyProblem
{
    /// <summary>It gives one.</summary>
    None,

    /// <summary>It is locked, and no password was given.</summary>
    PasswordNeeded,

    /// <summary>The password does not open it, or its locked part is damaged: these cannot be told apart.</summary>
    WrongPassword,

    /// <summary>There is no private key in it, or one that cannot be read.</summary>
    NotAKey,

    /// <summary>The key is of another algorithm than RSA, which alone the profile knows (PS3.15 E.1.1).</summary>
    NotRsa,

    /// <summary>The key has fewer than <see cref="RecipientKey.SmallestKey"/> bits.</summary>
    TooWeak,

    /// <summary>The key has more than <see cref="Recipient.LargestKey"/> bits.</summary>
    TooLarge,

    /// <summary>
    /// Locked the way of old OpenSSL ("Proc-Type: 4,ENCRYPTED"), which tests a password with a single MD5.
    /// <c>openssl pkcs8 -topk8 -in OLD -out NEW</c> makes a key of it that can be read.
    /// </summary>
    OldEncryption,

    /// <summary>Locked with an algorithm that this version does not know, such as scrypt.</summary>
    UnknownEncryption,
}
