using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using MimeKit;

namespace Visnyk.Tests;

/// <summary>A mail server that keeps what it is given (RFC 5321, as far as a client that only hands over needs it).</summary>
public sealed class LetterBox : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, Channel<string>> letters = [];

    public LetterBox()
    {
        listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public IEnumerable<string> Recipients => letters.Where(l => l.Value.Reader.Count > 0).Select(l => l.Key);

    /// <summary>The next letter to an address; waits for it.</summary>
    public async Task<string> Letter(string to)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await For(to).Reader.ReadAsync(patience.Token);
    }

    public void Dispose() => listener.Dispose();

    private Channel<string> For(string to) => letters.GetOrAdd(to, _ => Channel.CreateUnbounded<string>());

    private async Task Accept()
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync();
            await Take(client.GetStream());
        }
    }

    private async Task Take(NetworkStream stream)
    {
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 letterbox");
        while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
        {
            if (!line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("250 well");
                continue;
            }

            await writer.WriteLineAsync("354 go on");
            using var bytes = new MemoryStream();
            while (await reader.ReadLineAsync() is { } text && text != ".")
            {
                bytes.Write(System.Text.Encoding.UTF8.GetBytes(text + "\r\n"));
            }

            bytes.Position = 0;
            using var message = await MimeMessage.LoadAsync(bytes);
            await For(message.To.Mailboxes.Single().Address).Writer.WriteAsync(message.TextBody ?? "");
            await writer.WriteLineAsync("250 kept");
        }
    }
}
