using Microsoft.AspNetCore.Http;
using Visnyk.Site.Addresses;

namespace Visnyk.Site.Readers;

/// <summary>Answers what readers say of articles, and nothing else: the addresses below an article.</summary>
public sealed class ReaderHandler(ReactionHandler reactions, ReportHandler reports)
{
    /// <summary>What can be done at such an address.</summary>
    public const string Methods = "GET, HEAD, POST";

    /// <summary>The answer.</summary>
    public Task<ReaderAnswer> Answer(HttpContext http, Route.BelowArticle route)
    {
        var method = http.Request.Method;
        return !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsPost(method)
            ? Task.FromResult<ReaderAnswer>(new ReaderAnswer.Refused(StatusCodes.Status405MethodNotAllowed, "method"))
            : route switch
            {
                Route.Reactions said => reactions.Answer(http, said),
                Route.Report report => reports.Answer(http, report),
                _ => throw new InvalidOperationException("An address below an article without an answer."),
            };
    }
}
