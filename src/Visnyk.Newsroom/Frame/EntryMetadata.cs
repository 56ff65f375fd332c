using Microsoft.AspNetCore.Builder;
using Visnyk.Editorial.People;

namespace Visnyk.Newsroom.Frame;

/// <summary>Says of an endpoint who may come.</summary>
internal static class EntryMetadata
{
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Right right)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Entry(right));

    public static TBuilder Open<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Entry(null, IsOpen: true));
}
