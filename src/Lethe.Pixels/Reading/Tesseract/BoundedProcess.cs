using System.ComponentModel;
using System.Diagnostics;

namespace Lethe.Pixels.Reading.Tesseract;

/// <summary>Runs a program with its input in memory: no shell, no files, and an end to time and output.</summary>
internal static class BoundedProcess
{
    private const int MostOutput = 8 * 1024 * 1024;

    /// <summary>What the program printed; null if it did not start, failed, took too long or printed too much.</summary>
    /// <param name="program">Full path.</param>
    /// <param name="arguments">Passed as they are.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="limit">The longest time.</param>
    internal static byte[]? Run(string program, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, TimeSpan limit)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };

        // Threads of one line wait for each other more than they work, and there are other pictures to work on.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Exception e) when (e is Win32Exception or IOException or PlatformNotSupportedException)
        {
            return null;
        }

        using var timeout = new CancellationTokenSource(limit);
        try
        {
            return Task.Run(() => TalkAsync(process, input, timeout.Token), CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            return null;
        }
        finally
        {
            End(process);
        }
    }

    private static async Task<byte[]?> TalkAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellation)
    {
        var writing = WriteAsync(process.StandardInput.BaseStream, input, cancellation);
        var remarks = process.StandardError.BaseStream.CopyToAsync(Stream.Null, cancellation);
        var output = await ReadAsync(process.StandardOutput.BaseStream, cancellation).ConfigureAwait(false);
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        await remarks.ConfigureAwait(false);
        return await writing.ConfigureAwait(false) && process.ExitCode == 0 ? output : null;
    }

    /// <summary>False if the program stopped to read.</summary>
    private static async Task<bool> WriteAsync(Stream target, ReadOnlyMemory<byte> input, CancellationToken cancellation)
    {
        try
        {
            await using (target.ConfigureAwait(false))
            {
                await target.WriteAsync(input, cancellation).ConfigureAwait(false);
            }

            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>All of a stream.</summary>
    /// <exception cref="IOException">It is too much.</exception>
    private static async Task<byte[]> ReadAsync(Stream source, CancellationToken cancellation)
    {
        using var all = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await source.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var count)
        {
            all.Write(buffer, 0, count);
            if (all.Length > MostOutput)
            {
                throw new IOException("too much output");
            }
        }

        return all.ToArray();
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException or NotSupportedException)
        {
            // It has ended before, or cannot be ended; nobody waits for it.
        }
    }
}
