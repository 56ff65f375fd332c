using System.Collections.Concurrent;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Media;
using Visnyk.Storage.Media;

namespace Visnyk.Storage.Sharing;

/// <summary>
/// Share images: made once, when first asked for, then kept as files, one for an article. So they take no more room than there are articles,
/// whatever is asked for.
/// </summary>
public sealed class ShareImages(DataDirectory directory, MediaStore originals) : IDisposable
{
    // An image takes a tenth of a second; whoever would wait longer than a few seconds does better to come back.
    private const int MostAtOnce = 32;

    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> making = new();

    // Half of the cores, so that a crowd of crawlers does not hold up the pages.
    private readonly SemaphoreSlim workers = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>The image that was made before; null where it was not.</summary>
    public async Task<byte[]?> Find(ShareCard card, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(card);
        try
        {
            return await File.ReadAllBytesAsync(FileOf(card), cancel);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The image, made now; several who ask at once wait for the same work. Null where too many are being made: to be tried again.</summary>
    /// <param name="card">What it shows.</param>
    /// <param name="lead">The lead picture; null for none. One whose original is missing or damaged is left out.</param>
    /// <param name="leftOut">Told why the picture was left out.</param>
    public async Task<byte[]?> Make(ShareCard card, MediaItem? lead, Action<BadPictureException> leftOut)
    {
        ArgumentNullException.ThrowIfNull(card);
        var file = FileOf(card);
        if (making.Count >= MostAtOnce && !making.ContainsKey(file))
        {
            return null;
        }

        return await making.GetOrAdd(file, _ => new Lazy<Task<byte[]>>(() => MakeFile(card, lead, leftOut, file))).Value;
    }

    /// <summary>Removes what is kept for an article.</summary>
    public void Remove(ArticleId article) => RemoveBut(article, keep: null);

    /// <summary>The articles that something is kept for, in no order.</summary>
    public IEnumerable<ArticleId> Kept()
    {
        if (!Directory.Exists(directory.ShareImages))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(directory.ShareImages, "*.png", SearchOption.AllDirectories))
        {
            if (ShortKey.TryRead(Path.GetFileName(file.AsSpan()) is var name && name.IndexOf('-') is > 0 and var end ? name[..end] : name, out var article))
            {
                yield return new ArticleId(article);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => workers.Dispose();

    private async Task<byte[]> MakeFile(ShareCard card, MediaItem? lead, Action<BadPictureException> leftOut, string file)
    {
        await workers.WaitAsync();
        try
        {
            // Made by one who came just before.
            if (await Find(card, CancellationToken.None) is { } made)
            {
                return made;
            }

            var bytes = await Task.Run(() => Draw(card, lead, leftOut));
            await WholeFile.Write(file, bytes, CancellationToken.None);
            RemoveBut(card.Article, keep: file);
            return bytes;
        }
        finally
        {
            workers.Release();
            making.TryRemove(file, out _);
        }
    }

    private byte[] Draw(ShareCard card, MediaItem? lead, Action<BadPictureException> leftOut)
    {
        if (lead is not null)
        {
            try
            {
                return ShareImageMaker.Make(card, lead, originals.FileOf(lead.Hash, lead.Format));
            }
            catch (BadPictureException error)
            {
                leftOut(error);
            }
        }

        return ShareImageMaker.Make(card, lead: null, original: null);
    }

    private void RemoveBut(ArticleId article, string? keep)
    {
        var folder = FolderOf(article);
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, $"{article}-*.png").Where(f => f != keep))
        {
            File.Delete(file);
        }
    }

    private string FileOf(ShareCard card) => Path.Combine(FolderOf(card.Article), $"{card.Article}-{card.Version}.png");

    // An id ends in what is random in it, so the folders fill evenly.
    private string FolderOf(ArticleId article) => Path.Combine(directory.ShareImages, article.ToString().PadLeft(2, '0')[^2..]);
}
