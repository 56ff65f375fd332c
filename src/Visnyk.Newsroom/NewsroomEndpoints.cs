using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Visnyk.Newsroom.Account;
using Visnyk.Newsroom.Articles;
using Visnyk.Newsroom.Attachments;
using Visnyk.Newsroom.Audit;
using Visnyk.Newsroom.Backups;
using Visnyk.Newsroom.Beginning;
using Visnyk.Newsroom.Board;
using Visnyk.Newsroom.Comments;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Newsroom.Live;
using Visnyk.Newsroom.Mail;
using Visnyk.Newsroom.Names;
using Visnyk.Newsroom.Notifications;
using Visnyk.Newsroom.People;
using Visnyk.Newsroom.Pictures;
using Visnyk.Newsroom.Previews;
using Visnyk.Newsroom.Published;
using Visnyk.Newsroom.Redirects;
using Visnyk.Newsroom.Reports;
using Visnyk.Newsroom.Revisions;
using Visnyk.Newsroom.Settings;
using Visnyk.Newsroom.SignIn;
using Visnyk.Newsroom.Snippets;
using Visnyk.Newsroom.Workflow;

namespace Visnyk.Newsroom;

/// <summary>Puts the newsroom into a program.</summary>
public static class NewsroomEndpoints
{
    private const int TriesBeforeLockOut = 5;
    private static readonly TimeSpan LockOut = TimeSpan.FromMinutes(5);

    /// <summary>Adds what the newsroom is made of. Database and desk are the program's.</summary>
    public static IServiceCollection AddNewsroom(this IServiceCollection services, NewsroomOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options).AddSingleton<Wording>().AddSingleton<Kept>().AddSingleton<Reception>().AddSingleton<Allowances>().AddSingleton<PostOffice>().AddSingleton<NameActions>().AddHostedService<ChosenAddress>().AddHostedService<DueTimer>().AddHostedService<SnippetTimer>().AddHostedService<BackupTimer>().AddHostedService<Postman>();
        services.AddSingleton<Presence>().AddSingleton<Lookout>().AddSingleton<Wire>().AddHostedService(s => s.GetRequiredService<Wire>());
        services.AddScoped<Visit>().AddHttpContextAccessor().AddRazorComponents();
        services.AddDataProtection().SetApplicationName("Visnyk").PersistKeysToFileSystem(new DirectoryInfo(options.KeysFolder));
        services.AddAntiforgery(o =>
        {
            o.FormFieldName = FormGuard.Field;
            o.SuppressXFrameOptionsHeader = true;
            Name(o.Cookie, "form", options);
        });
        AddIdentity(services, options);
        return services;
    }

    /// <summary>Receives requests to the newsroom before they are answered.</summary>
    public static void UseNewsroom(this IApplicationBuilder app) => app.Use((http, next) => http.Request.Path.StartsWithSegments("/newsroom")
        ? http.RequestServices.GetRequiredService<Reception>().Receive(http, _ => next(http))
        : next(http));

    /// <summary>Maps the newsroom's addresses.</summary>
    public static void MapNewsroom(this IEndpointRouteBuilder endpoints)
    {
        // Reception has looked at every form's token before it comes here.
        var newsroom = endpoints.MapGroup("/newsroom").DisableAntiforgery();
        BoardEndpoints.Map(newsroom);
        ManyEndpoints.Map(newsroom);
        WorkEndpoints.Map(newsroom);
        HistoryEndpoints.Map(newsroom);
        PreviewEndpoints.Map(newsroom);
        newsroom.MapGet("/assets/{hash}/{name}", AssetFiles.Answer).Open();
        newsroom.MapPost("/kept", (HttpContext http, IFormCollection form, Kept kept) =>
            View.Of<KeptPage>(new { Post = kept.Open(form[Kept.Field]) })).WithMetadata(new Entry(null, IsUnguarded: true));
        SignInEndpoints.Map(newsroom);
        LinkEndpoints.Map(newsroom);
        AccountEndpoints.Map(newsroom);
        PasskeyEndpoints.Map(newsroom);
        SecondFactorEndpoints.Map(newsroom);
        PeopleEndpoints.Map(newsroom);
        PersonEndpoints.Map(newsroom);
        TokenEndpoints.Map(newsroom);
        AuditEndpoints.Map(newsroom);
        BeginningEndpoints.Map(newsroom);
        SettingsEndpoints.Map(newsroom);
        PublicEndpoints.Map(newsroom);
        ReportEndpoints.Map(newsroom);
        NamesEndpoints.Map(newsroom);
        SnippetEndpoints.Map(newsroom);
        RedirectEndpoints.Map(newsroom);
        StoryEndpoints.Map(newsroom);
        ArticleEndpoints.Map(newsroom);
        CommentEndpoints.Map(newsroom);
        NotificationEndpoints.Map(newsroom);
        LiveEndpoints.Map(newsroom);
        FindEndpoints.Map(newsroom);
        PictureEndpoints.Map(newsroom);
        LibraryEndpoints.Map(newsroom);
        AttachmentEndpoints.Map(newsroom);
        newsroom.Map("/{**rest}", () => View.Error(StatusCodes.Status404NotFound));
    }

    private static void AddIdentity(IServiceCollection services, NewsroomOptions options)
    {
        services.AddAuthentication().AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(o =>
            {
                Name(o.Cookie, "session", options);
                o.ExpireTimeSpan = Editorial.People.Session.Lasts;
                o.SlidingExpiration = true;

                // Whether the session is still good is asked of the database, in Reception.
                o.Events.OnValidatePrincipal = _ => Task.CompletedTask;
            });
            cookies.TwoFactorUserIdCookie!.Configure(o => Name(o.Cookie, "step", options));
        });
        services.AddIdentityCore<Member>(o =>
        {
            // The rules for passwords are GoodPassword's.
            o.Password = new PasswordOptions { RequiredLength = 1, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false, RequiredUniqueChars = 1 };
            o.Lockout = new LockoutOptions { MaxFailedAccessAttempts = TriesBeforeLockOut, DefaultLockoutTimeSpan = LockOut };
        })
            .AddUserStore<MemberStore>()
            .AddPasswordValidator<GoodPassword>()
            .AddSignInManager<Door>()
            .AddTokenProvider<AuthenticatorTokenProvider<Member>>(TokenOptions.DefaultAuthenticatorProvider);
        services.RemoveAll<IUserValidator<Member>>();
        services.Replace(ServiceDescriptor.Singleton<ILookupNormalizer, EmailKeys>());

        // Made for each request: the address may change while the program runs.
        services.AddScoped(_ => Options.Create(new IdentityPasskeyOptions
        {
            ServerDomain = new Uri(options.Address).IdnHost,
            UserVerificationRequirement = "required",
            ResidentKeyRequirement = "required",
            ValidateOrigin = origin => ValueTask.FromResult(!origin.CrossOrigin && string.Equals(origin.Origin, options.Origin, StringComparison.OrdinalIgnoreCase)),
        }));
    }

    /// <summary>
    /// Cookies that scripts cannot read and other sites' forms do not send. Over https they have the prefix by which browsers keep them to this host
    /// (RFC 6265bis, 4.1.3.2); where that is only chosen in the newsroom they keep their names, so that nobody has to sign in anew.
    /// </summary>
    private static void Name(CookieBuilder cookie, string what, NewsroomOptions options)
    {
        cookie.Name = (options.IsSecure ? "__Host-" : "") + "visnyk-" + what;
        cookie.Path = options.IsSecure ? "/" : "/newsroom";
        cookie.SecurePolicy = options.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
    }
}
